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

  /// Reads and checks a template.
  package init(file: String, bytes: [UInt8], parts: TemplateParts = .none) {
    self.file = file
    self.bytes = bytes
    let (template, findings) = TemplateReader.read(bytes, file: file, parts: parts)
    self.template = template
    diagnostics = findings + PlaceholderWording.check.diagnostics(of: template)
  }

  /// The template for a study whose participants have a file each and are too many for one report.
  var withoutProfiles: Template {
    let blocks = template.blocks.map { block -> TemplateBlock in
      guard case .directive(let directive) = block, directive.title == "participants profile"
      else { return block }
      return .paragraph([
        .text(
          "The profile of each treated participant is a file of its own, in the folder profiles.")
      ])
    }
    return Template(facts: template.facts, blocks: blocks)
  }
}
