import ArgumentParser
import CairoRendering
import CommandConventions
import VectorDrawing

/// The one font family, loaded once per run.
enum FontLoading {
  /// Loads the family, or says what to install and ends with "configuration".
  static func measurer() throws -> PangoTextMeasurer {
    do {
      return try PangoTextMeasurer()
    } catch {
      throw CommandFailure(ProgramExit.configuration, "\(error)")
    }
  }

  /// Warns of characters that the family lacks; the output shows a box for each.
  static func warnOfMissingCharacters(in drawings: [Drawing], measurer: PangoTextMeasurer) {
    for warning in missingCharacters(in: drawings, measurer: measurer) {
      StandardError.say(warning)
    }
  }

  /// Returns a warning for characters that the family lacks, each with the pages on which a box
  /// replaces it; empty if every character has a glyph.
  static func missingCharacters(in drawings: [Drawing], measurer: PangoTextMeasurer) -> [String] {
    var found: [Character] = []
    var pages: [Character: [Int]] = [:]
    var known: [String: [Character]] = [:]
    for (index, drawing) in drawings.enumerated() {
      for (text, _) in drawing.placedTexts where !text.text.utf8.allSatisfy({ $0 < 128 }) {
        let missing = known[text.text] ?? measurer.missingCharacters(in: text.text)
        known[text.text] = missing
        for character in missing {
          if pages[character] == nil { found.append(character) }
          if pages[character]?.last != index + 1 { pages[character, default: []].append(index + 1) }
        }
      }
    }
    guard !found.isEmpty else { return [] }
    let names = found.map { character in
      let code = character.unicodeScalars.map {
        "U+" + String($0.value, radix: 16, uppercase: true)
      }.joined(separator: " ")
      return drawings.count == 1 ? code : "\(code) (\(words(pages[character] ?? [])))"
    }
    return [
      "cicatrix: warning: the font lacks \(names.joined(separator: ", ")); a box stands for each"
    ]
  }

  /// Returns `page 1, 7, 9 and 12 more`.
  private static func words(_ pages: [Int]) -> String {
    let first = pages.prefix(3).map(String.init).joined(separator: ", ")
    return "page \(first)" + (pages.count > 3 ? " and \(pages.count - 3) more" : "")
  }
}
