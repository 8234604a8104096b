package import ReportTemplates
package import SourceDiagnostics
import UlcerReports

/// A report's template, checked against everything that it may name before any data are read.
package struct NightlyTemplate: Sendable {
  /// The file's name.
  package let file: String
  /// The file's bytes.
  package let bytes: [UInt8]
  /// The parsed template.
  package let template: Template
  /// The faults found in it; a template with errors must not be used.
  package let diagnostics: [Diagnostic]
  /// The largest number of treated participants for which the report itself holds their profiles.
  var mostProfilesInside = 50
  /// The largest number of treated participants for which the report itself holds displays with a
  /// row or a line for each ulcer or event; above it, separate volumes hold them.
  var mostRowsInside = LongListings.mostInside

  /// Reads and checks a template.
  package init(file: String, bytes: [UInt8], parts: TemplateParts = .none) {
    self.file = file
    self.bytes = bytes
    let (template, findings) = TemplateReader.read(bytes, file: file, parts: parts)
    self.template = template
    diagnostics = findings + PlaceholderWording.check.diagnostics(of: template)
  }

  /// Returns the report for this number of treated participants; displays that would be too long
  /// are replaced by the folder that holds them.
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

  /// Returns the displays that volumes beside the report hold for this number of treated
  /// participants, in the order of the report; empty if the report holds them all.
  func displaysInVolumes(treated: Int) -> [TemplateDirective] {
    guard treated > mostRowsInside else { return [] }
    return LongListings.directives(of: template)
  }
}
