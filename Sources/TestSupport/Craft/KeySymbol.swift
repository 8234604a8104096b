import Foundation
import VectorDrawing

/// A symbol of a key with the name beside it, as found on a drawing.
///
/// It is recognised by its position: ink outside the plot, close before a text and level with it.
struct KeySymbol {
  let name: String
  let parts: [PaintedElement]

  /// The least difference in lightness (CIE L*, 0 to 100) of symbols of one shape on a grey copy.
  static let leastDifference = 10.0

  /// Returns pairs of symbols that are equal on a grey copy, unless the areas they stand for have
  /// different texts.
  static func faults(of painted: [PaintedElement]) -> [String] {
    let symbols = found(in: painted)
    var faults: [String] = []
    for (index, one) in symbols.enumerated() {
      for other in symbols[(index + 1)...]
      where one.name != other.name && one.isLike(other) {
        guard !differ(texts(on: one, painted), texts(on: other, painted)) else { continue }
        faults.append("on a grey copy “\(one.name)” looks like “\(other.name)”")
      }
    }
    return faults
  }

  private static func differ(_ one: Set<String>?, _ other: Set<String>?) -> Bool {
    guard let one, let other else { return false }
    return one.isDisjoint(with: other) && !(one.isEmpty && other.isEmpty)
  }

  static func found(in painted: [PaintedElement]) -> [KeySymbol] {
    var symbols: [KeySymbol] = []
    var before: [PaintedElement] = []
    for element in painted {
      guard case .text(let text, let box) = element.shape else {
        before.append(element)
        continue
      }
      defer { before = [] }
      let parts = before.filter { part in
        part.clip == nil && part.box.right <= box.x + 0.5 && part.box.right >= box.x - 12
          || part.clip == nil && part.box.x >= box.x - 30 && part.box.right <= box.x + 0.5
      }.filter { $0.box.centre.y > box.y && $0.box.centre.y < box.bottom && $0.box.width < 30 }
      // On a hand map numbers are beside glyphs; a name has letters.
      if !parts.isEmpty, element.clip == nil, text.text.contains(where: \.isLetter) {
        symbols.append(KeySymbol(name: text.text, parts: parts))
      }
    }
    return symbols
  }

  /// Tells if only colour distinguishes it from another.
  private func isLike(_ other: KeySymbol) -> Bool {
    guard parts.count == other.parts.count else { return false }
    return zip(parts, other.parts).allSatisfy { one, other in
      Self.form(of: one) == Self.form(of: other)
        && abs(Self.lightness(one.colour) - Self.lightness(other.colour)) < Self.leastDifference
    }
  }

  /// Describes the visible form of an element without its colour.
  private static func form(of element: PaintedElement) -> [String] {
    let size = "\(Int(element.box.width.rounded()))×\(Int(element.box.height.rounded()))"
    switch element.shape {
    case .dot(_, let diameter, _): return ["dot", "\(Int(diameter * 2))"]
    case .fill(let polygons, _): return ["fill", size, "\(polygons.first?.count ?? 0)"]
    case .stroke(let lines, let style):
      var slopes: Set<Int> = []
      for line in lines {
        for (start, end) in zip(line, line.dropFirst()) {
          slopes.insert(Int((atan2(end.y - start.y, end.x - start.x) * 8 / .pi).rounded()))
        }
      }
      // Hatching begins where the page's grid does, so its strokes are recognised by their slope.
      let room = lines.count > 2 ? "hatched" : size
      return ["stroke", room, "\(style.dash)"] + slopes.sorted().map(String.init)
    case .text: return ["text"]
    }
  }

  /// Returns the lightness of a colour on white paper: CIE L*, 0 to 100.
  static func lightness(_ colour: Colour) -> Double {
    let share = min(max(colour.alpha, 0), 1)
    let seen = Colour(
      red: 1 + (colour.red - 1) * share, green: 1 + (colour.green - 1) * share,
      blue: 1 + (colour.blue - 1) * share
    ).luminance
    return seen <= 216.0 / 24389 ? seen * 24389 / 27 : 116 * cbrt(seen) - 16
  }

  /// Returns the texts on the areas in the plot that have the colour of the symbol: empty if none
  /// of them has a text, or all texts if each has one; `nil` if only some have a text, or there are
  /// no areas.
  private static func texts(on symbol: KeySymbol, _ painted: [PaintedElement]) -> Set<String>? {
    guard let colour = symbol.parts.last?.colour else { return nil }
    var found: Set<String> = []
    var (written, blank) = (0, 0)
    for (index, element) in painted.enumerated() where element.clip != nil {
      guard case .fill = element.shape, element.colour == colour else { continue }
      guard index + 1 < painted.count, case .text(let text, let box) = painted[index + 1].shape,
        element.box.contains(box, tolerance: 2)
      else {
        blank += 1
        continue
      }
      written += 1
      found.insert(text.text)
    }
    return (written > 0) == (blank > 0) ? nil : found
  }
}
