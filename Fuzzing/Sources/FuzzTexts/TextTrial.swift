/// A text, and the room that it is to be set in.
struct TextTrial: CustomStringConvertible {
  let text: String
  /// In points.
  let room: Double
  /// In points.
  let size: Double

  /// Letters of many scripts, marks without width, what joins letters, signs where a line may break.
  private static let pieces: [String] = [
    "A", "m", "i", "W", "é", "e\u{301}", "\u{301}", "\u{300}\u{301}\u{302}", "ب", "لا", "ش", "א",
    "語",
    "、", "한", "ก", "ำ", "क्ष", "👩‍👩‍👧‍👦", "👍🏽", "🇳🇱", "🇳", "\u{200D}", "\u{200C}", "\u{200B}", "\u{2060}",
    "\u{FEFF}", "\u{AD}", "\u{A0}", "\u{202E}", "\u{2066}", "\u{E000}", "\u{10FFFF}", "\u{FFFD}",
    "ﬁ",
    "-", "/", "_", ",", ".", "—", "…", "0", "12", "<", "&", "\u{1}",
  ]
  private static let spaces: [String] = [" ", "  ", "\n", "\r\n", "\t", "\u{2028}", "\u{3000}"]

  /// The same text from the same seed and number.
  init(seed: UInt64, number: UInt64) {
    var random = Randomness(seed: seed, stream: number)
    let own = (0...random.below(4)).map { _ in random.one(of: TextTrial.pieces) }
    let length = 1 << random.below(random.below(24) == 0 ? 16 : 11)
    // None, few, or many spaces: one word, or words.
    let spacing = [0, 0, 200, 12, 4][random.below(5)]
    var text = ""
    for _ in 0..<length {
      if spacing > 0, random.below(spacing) == 0 {
        text += random.one(of: TextTrial.spaces)
      } else {
        text += random.below(30) == 0 ? random.one(of: TextTrial.pieces) : random.one(of: own)
      }
    }
    self.text = text
    room = [1, 12, 40, 90, 300, 480][random.below(6)] + Double(random.below(100)) / 10
    size = [6.5, 7, 8.5, 11, 20][random.below(5)]
  }

  var description: String { "\(room) points, type \(size): \(text.debugDescription)" }
}
