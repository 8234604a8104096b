package import ReportTemplates
package import SourceDiagnostics
import UlcerReports

/// A report's template, held against everything that can be named in it before any data are read.
package struct NightlyTemplate: Sendable {
  /// Its file's name.
  package let file: String
  /// Its bytes.
  package let bytes: [UInt8]
  /// What it says.
  package let template: Template
  /// What is wrong with it; a template with errors is not to be used.
  package let diagnostics: [Diagnostic]
  /// Treated participants up to whom the report itself holds their profiles.
  var mostProfilesInside = 50
  /// Treated participants up to whom the report itself holds what has a row or a line for each ulcer
  /// or event; above, that stands in volumes beside it.
  var mostRowsInside = LongListings.mostInside

  /// Reads and checks a template.
  package init(file: String, bytes: [UInt8], parts: TemplateParts = .none) {
    self.file = file
    self.bytes = bytes
    let (template, findings) = TemplateReader.read(bytes, file: file, parts: parts)
    self.template = template
    diagnostics = findings + PlaceholderWording.check.diagnostics(of: template)
  }

  /// The report of a study with so many treated participants: what would be too long in it is named
  /// with the folder where it stands.
  func report(treated: Int) -> Template {
    let blocks = template.blocks.map { block -> TemplateBlock in
      guard case .directive(let directive) = block else { return block }
      if treated > mostProfilesInside, DisplayName(rawValue: directive.title) == .profile {
        return .paragraph([
          .text(
            "The profile of each treated participant is a file of its own, in the folder profiles.")
        ])
      }
      if treated > mostRowsInside, let words = LongListings.name(of: directive) {
        return .paragraph([
          .text(
            "\(words): in the folder listings, a file for some fifty participants each, in order of "
              + "id and named after the first of them.")
        ])
      }
      return block
    }
    return Template(facts: template.facts, blocks: blocks)
  }

  /// What stands in volumes beside the report of a study with so many treated participants, in the
  /// order of the report; empty where the report holds it all.
  func displaysInVolumes(treated: Int) -> [TemplateDirective] {
    guard treated > mostRowsInside else { return [] }
    return LongListings.directives(of: template)
  }
}
