import ArgumentParser
import CommandConventions
import Foundation
import LocalFiles
import ReportTemplates
import UlcerIngest

/// The folder that holds the report templates.
///
/// The search order is: the folder given by `--templates`; a `Templates` folder beside or above the
/// program (a checkout); `share/cicatrix/Templates` of the prefix in which the program is
/// installed.
struct TemplateFolder {
  /// The folder's path.
  let path: String

  /// Finds the folder or ends with "configuration".
  static func locate(explicit: String?) throws -> TemplateFolder {
    if let explicit {
      guard isTemplateFolder(explicit) else {
        throw CommandFailure(ProgramExit.inputMissing, "no template (*.md) in \(explicit)")
      }
      return TemplateFolder(path: explicit)
    }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = program.deletingLastPathComponent()
    while folder.path != "/" {
      for candidate in ["Templates", "share/cicatrix/Templates"] {
        let path = folder.appendingPathComponent(candidate).path
        if isTemplateFolder(path) { return TemplateFolder(path: path) }
      }
      folder.deleteLastPathComponent()
    }
    throw CommandFailure(
      ProgramExit.configuration,
      "the templates are neither above the program nor in its prefix's "
        + "share/cicatrix/Templates; name the folder with --templates DIR")
  }

  /// Returns the bytes of a named template (`interim-safety` → `interim-safety.md`).
  func template(named name: String) throws -> (file: String, bytes: [UInt8]) {
    let file = path + "/" + name + ".md"
    return (name + ".md", try InputFile.read(file, as: "template"))
  }

  /// The parts that a template of this folder may include: `parts/NAME.md`, but nothing that a link
  /// takes from elsewhere.
  var parts: TemplateParts {
    let folder = path + "/parts"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
      .filter(TemplateParts.isName).sorted()
    return TemplateParts(names: names) { name in
      guard let own = realpath(path, nil) else { return nil }
      defer { free(own) }
      guard let inside = realpath(folder, nil) else { return nil }
      defer { free(inside) }
      // A folder that is a link would lead out of the template's folder, as would a part that is
      // one.
      guard String(cString: inside) == String(cString: own) + "/parts" else { return nil }
      guard let place = realpath("\(folder)/\(name).md", nil) else { return nil }
      defer { free(place) }
      guard String(cString: place) == String(cString: inside) + "/\(name).md" else { return nil }
      return try? RegularFile.read(String(cString: place))
    }
  }

  private static func isTemplateFolder(_ path: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { $0.hasSuffix(".md") }
  }
}
