import AnalysedStudies
import CommandConventions
import Foundation
import NightlyJob
import ReportTemplates
import SourceDiagnostics
import UlcerReports

/// A template checked against everything that it may name, before any data are read.
struct CheckedTemplate {
  /// The template with its parts in place.
  let template: Template
  /// The findings: unknown names, arms in an open session, characters that the font lacks.
  let findings: [Diagnostic]

  /// Reads a template of the user's own, with the parts beside it; a missing file ends with "input
  /// missing".
  init(path: String) throws {
    let bytes = try InputFile.read(path, as: "template")
    let place = PathParts.folder(of: path)
    self.init(
      bytes, file: path, folder: TemplateFolder(path: place.isEmpty ? "." : place))
  }

  /// Checks the bytes of a template of a folder.
  init(_ bytes: [UInt8], file: String, folder: TemplateFolder) {
    let (parsed, problems) = TemplateReader.read(bytes, file: file, parts: folder.parts)
    template = parsed
    findings =
      problems + PlaceholderWording.check.diagnostics(of: parsed)
      + DrawnCharacters.findings(inTemplate: bytes, file: file)
  }
}
