package import CairoRendering
import UlcerIngest

/// The program that computes and draws: its version, template, font and libraries.
package struct ProgramIdentity: Hashable, Sendable {
  /// The program's version.
  package let version: String
  /// Names with their versions or hashes.
  package let settings: [RunManifest.Setting]

  /// Collects the facts about the program; loads the font for them.
  package init(
    version: String, template: NightlyTemplate, environment: RenderingEnvironment
  ) {
    self.version = version
    var settings = [
      RunManifest.Setting(
        name: "template \(template.file)",  // As read, with the parts that it includes.
        value: SourceFile(bytes: Array(String(reflecting: template.template).utf8)).sha256)
    ]
    settings += environment.libraries.map {
      RunManifest.Setting(name: $0.name, value: $0.version)
    }
    settings += environment.fontFiles.enumerated().map {
      RunManifest.Setting(
        name: "font \($0.offset + 1)", value: SourceFile(bytes: $0.element).sha256)
    }
    self.settings = settings
  }

  /// The facts for a hash.
  var facts: [String] { ["program", version] + settings.flatMap { [$0.name, $0.value] } }
}
