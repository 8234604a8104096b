import CCairoPango
public import VectorDrawing

/// Measures and sets text in the one declared family, Inter.
///
/// Figures are tabular; nothing is hinted or rounded, so a text is drawn as wide as it was
/// measured, in every kind of file and at every size. (In a PDF, Cairo 1.16 cuts each advance to
/// thousandths of the type size, so that a line is up to 0.1 % narrower, never wider.) Each text is
/// shaped once and kept for drawing. A measurer belongs to one thread; loading takes about a
/// hundredth of a second, so make one and lend it to all callers.
public final class PangoTextMeasurer: TextMeasurer {
  /// The one family in which documents are set.
  public static let family = "Inter"

  fileprivate struct Key: Hashable, Sendable {
    let text: String
    let face: FontFace.Name
  }

  /// The number of glyphs that are kept; a line of text has about 50.
  private static let capacity = 400_000

  private let family: String
  private let map: FontMap
  private var faces: [FontFace.Name: FontFace] = [:]
  private var shaped: [Key: ShapedText] = [:]
  private var kept = 0

  /// Loads the family; throws when it or one of its faces is not installed.
  ///
  /// The weights regular, medium, semibold and bold are needed, each upright and italic.
  public convenience init() throws(FontError) { try self.init(family: PangoTextMeasurer.family) }

  init(family: String) throws(FontError) {
    self.family = family
    map = try FontMap(family: family)
  }

  /// The texts measured so far, for a measurer of another thread.
  public struct Measured: Sendable {
    fileprivate let family: String
    fileprivate let shaped: [Key: ShapedText]
    fileprivate let kept: Int
  }

  /// The texts measured so far.
  public var measured: Measured { Measured(family: family, shaped: shaped, kept: kept) }

  /// Takes over the texts that another measurer of the same family has measured, as far as there is
  /// room.
  public func learn(_ measured: Measured) {
    guard measured.family == family, kept + measured.kept <= PangoTextMeasurer.capacity else {
      return
    }
    if shaped.isEmpty {
      shaped = measured.shaped
      kept = measured.kept
    } else {
      for (key, text) in measured.shaped where shaped[key] == nil {
        shaped[key] = text
        kept += text.cost
      }
    }
  }

  /// A measurer that knows the texts of another one.
  convenience init(knowing measured: Measured) throws(FontError) {
    try self.init(family: measured.family)
    shaped = measured.shaped
    kept = measured.kept
  }

  /// The room that `text`, set on one line, takes: the sum of the advances, and the font's ascent
  /// and descent.
  ///
  /// Line breaks and tabs count as spaces, a missing character as a box. A size that is not a
  /// positive number gives no room.
  public func extent(of text: String, style: TypeStyle) -> TextExtent {
    guard style.size.isFinite, style.size > 0, let face = face(for: style) else {
      return TextExtent(width: 0, ascent: 0, descent: 0)
    }
    return TextExtent(
      width: shape(text, style: style).width * style.size, ascent: face.ascent * style.size,
      descent: face.descent * style.size)
  }

  /// The characters of a text that the family lacks, each once, in the order of the text.
  ///
  /// They are drawn as a box. Control characters are among them, except tabs and line breaks,
  /// which are set as spaces.
  public func missingCharacters(in text: String) -> [Character] {
    let style = TypeStyle(size: 1)
    guard shape(text, style: style).hasMissingCharacter else { return [] }
    var seen: Set<Character> = []
    return text.filter { character in
      seen.insert(character).inserted
        && shape(String(character), style: style).hasMissingCharacter
    }.map { $0 }
  }

  /// The glyphs of a text.
  func shape(_ text: String, style: TypeStyle) -> ShapedText {
    let key = Key(text: text, face: name(of: style))
    if let known = shaped[key] { return known }
    guard let face = face(for: style) else { return ShapedText() }
    let result = TextShaper(face: face).shape(text)
    let cost = result.cost
    guard cost <= PangoTextMeasurer.capacity / 10 else { return result }
    if kept + cost > PangoTextMeasurer.capacity {
      // All at once: the choice of those to drop must not depend on the order of hashes.
      shaped.removeAll(keepingCapacity: true)
      kept = 0
    }
    shaped[key] = result
    kept += cost
    return result
  }

  /// The face for a style; its files were found when the family was loaded.
  func face(for style: TypeStyle) -> FontFace? {
    let name = name(of: style)
    if let face = faces[name] { return face }
    let face = FontFace(name, family: family, map: map)
    faces[name] = face
    return face
  }

  private func name(of style: TypeStyle) -> FontFace.Name {
    FontFace.Name(weight: style.weight, isItalic: style.isItalic)
  }
}
