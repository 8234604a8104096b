import CCairoPango

/// A line of text as glyphs of one face, in ems from the start of the baseline.
struct ShapedText: Sendable {
  /// A stretch of one direction.
  struct Run: Sendable {
    var glyphs: [Glyph] = []
    /// The clusters that assign bytes of `bytes` to glyphs, in the order of the text.
    var clusters: [cairo_text_cluster_t] = []
    /// The text itself in UTF-8, so that it can be searched and copied from a document.
    var bytes: [CChar] = []
    /// The text runs from right to left (the order of the glyphs is always from left to right).
    var isBackward = false
  }

  /// One glyph of the face and its place.
  struct Glyph: Sendable {
    let index: UInt
    let x, y: Double
  }

  /// The runs from left to right.
  var runs: [Run] = []
  /// Advance width, in ems.
  var width = 0.0
  /// A character has no glyph and is drawn as a box.
  var hasMissingCharacter = false

  /// The cost of keeping the text, in glyphs.
  var cost: Int { runs.reduce(1) { $0 + $1.glyphs.count } }
}
