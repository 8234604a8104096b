import CairoRendering
import CommandConventions
import NightlyJob
import SourceDiagnostics

/// The template and the font of the nightly job; ends the program with the reason if one is
/// missing.
struct NightlyProgram {
  /// The template of the report.
  let template: NightlyTemplate
  /// The program that computes and draws.
  let identity: ProgramIdentity

  /// Loads both; a template with errors or a missing font ends with "configuration".
  init(templates: String?) throws {
    let folder = try TemplateFolder.locate(explicit: templates)
    let source = try folder.template(named: "interim-safety")
    template = NightlyTemplate(file: source.file, bytes: source.bytes, parts: folder.parts)
    let listing = DiagnosticListing(
      template.diagnostics, isColoured: StandardError.wantsColour
    ).text
    if template.diagnostics.contains(where: { $0.severity == .error }) {
      throw CommandFailure(ProgramExit.configuration, listing: listing)
    }
    StandardError.write(listing)
    identity = ProgramIdentity(
      version: Cicatrix.version, template: template,
      environment: try FontLoading.measurer().environment)
  }
}
