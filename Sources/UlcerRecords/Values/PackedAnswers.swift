/// Six answers of yes, no or none, and a number from 0 to 7, in two bytes.
struct PackedAnswers: Hashable, Sendable {
  private var bits: UInt16 = 0

  /// The answer at a place from 0 to 5: two bits of which 0 is none, 1 no and 2 yes.
  subscript(place: UInt16) -> Bool? {
    get {
      switch bits >> (2 &* place) & 0b11 {
      case 1: false
      case 2: true
      default: nil
      }
    }
    set {
      let answer: UInt16 = newValue.map { $0 ? 2 : 1 } ?? 0
      bits = bits & ~(0b11 << (2 &* place)) | answer << (2 &* place)
    }
  }

  /// The number, in the bits above the answers.
  var number: UInt16 {
    get { bits >> 12 & 0b111 }
    set { bits = bits & 0x0FFF | (newValue & 0b111) << 12 }
  }
}
