import CairoRendering
package import SourceDiagnostics
package import UlcerIngest

/// Finds the characters of a study or a template that the declared font does not have.
package enum DrawnCharacters {
  /// The findings of a study; none if the font is not installed, since nothing can be drawn then.
  package static func findings(in study: IngestedStudy) -> [Diagnostic] {
    let font = Font()
    return CharacterFindings.findings(in: study) { font.missing(in: $0) }
  }

  /// The findings of a template, by line and column.
  package static func findings(inTemplate bytes: [UInt8], file: String) -> [Diagnostic] {
    let font = Font()
    return CharacterFindings.findings(inText: bytes, file: file) { font.missing(in: $0) }
  }

  /// The font, loaded when the first text asks for it: most studies never do.
  private final class Font {
    private var measurer: PangoTextMeasurer?
    private var isLoaded = false

    func missing(in text: String) -> [Character] {
      if !isLoaded {
        isLoaded = true
        measurer = try? PangoTextMeasurer()
      }
      return measurer?.missingCharacters(in: text) ?? []
    }
  }
}
