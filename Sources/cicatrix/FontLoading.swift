import ArgumentParser
import CairoRendering
import VectorDrawing

/// The one font family, loaded once per run.
enum FontLoading {
  /// Loads it, or says what to install and ends with "configuration".
  static func measurer() throws -> PangoTextMeasurer {
    do {
      return try PangoTextMeasurer()
    } catch {
      StandardError.say("cicatrix: \(error)")
      throw ProgramExit.configuration
    }
  }

  /// Names characters that the family lacks; they stand as a box in the output.
  static func warnOfMissingCharacters(in drawings: [Drawing], measurer: PangoTextMeasurer) {
    for warning in missingCharacters(in: drawings, measurer: measurer) {
      StandardError.say(warning)
    }
  }

  /// The warning that names characters which the family lacks, if there are any.
  static func missingCharacters(in drawings: [Drawing], measurer: PangoTextMeasurer) -> [String] {
    var found: [Character] = []
    var seen = Set<String>()
    for drawing in drawings {
      for (text, _) in drawing.placedTexts where !text.text.utf8.allSatisfy({ $0 < 128 }) {
        guard seen.insert(text.text).inserted else { continue }
        for character in measurer.missingCharacters(in: text.text) where !found.contains(character)
        {
          found.append(character)
        }
      }
    }
    guard !found.isEmpty else { return [] }
    let names = found.map { character in
      character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
        .joined(separator: " ")
    }
    return [
      "cicatrix: warning: the font lacks \(names.joined(separator: ", ")); a box stands for each"
    ]
  }
}
