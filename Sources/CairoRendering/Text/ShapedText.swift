import CCairoPango

/// A line of text as glyphs of one face, in ems from the start of the baseline.
struct ShapedText: Sendable {
  /// A stretch of one direction.
  struct Run: Sendable {
    var glyphs: [Glyph] = []
    /// Which bytes of `bytes` belong to which glyphs, in the order of the text.
    var clusters: [cairo_text_cluster_t] = []
    /// The text itself in UTF-8, so that it can be searched and copied from a document.
    var bytes: [CChar] = []
    /// Whether the text runs from right to left (the glyphs stand from left to right always).
    var isBackward = false
  }

  /// One glyph of the face and where it stands.
  struct Glyph: Sendable {
    let index: UInt
    let x, y: Double
  }

  /// The runs from left to right.
  var runs: [Run] = []
  /// Advance width, in ems.
  var width = 0.0
  /// Whether a character has no glyph and stands as a box.
  var hasMissingCharacter = false

  /// What it costs to keep, in glyphs.
  var cost: Int { runs.reduce(1) { $0 + $1.glyphs.count } }
}
