public import SourceDiagnostics

/// Reads template text: CommonMark with placeholders, directives and front matter.
public enum TemplateReader {
  /// Reads UTF-8 bytes; nothing in them can make it fail, everything odd is a diagnostic.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    (Template(file: file, blocks: []), [])
  }

  /// Reads text.
  public static func read(
    _ text: String, file: String
  ) -> (template: Template, diagnostics: [Diagnostic]) {
    read(Array(text.utf8), file: file)
  }
}
