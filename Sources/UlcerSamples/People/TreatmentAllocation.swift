/// The arm of a treated participant: 1:1 in permuted blocks of four.
///
/// The arm affects nothing else: no record of the sample study depends on it, so both arms are
/// alike but for chance.
struct TreatmentAllocation {
  private static let blocks: [[Character]] = [
    ["A", "A", "B", "B"], ["A", "B", "A", "B"], ["A", "B", "B", "A"],
    ["B", "A", "A", "B"], ["B", "A", "B", "A"], ["B", "B", "A", "A"],
  ]

  let seed: UInt64

  /// The arm, `A` or `B`, of the participant of that number (1 …).
  func arm(of number: Int) -> Character {
    let place = max(0, number - 1)
    var random = RandomStream(seed: seed, number: place / 4, topic: .allocation)
    return TreatmentAllocation.blocks[random.whole(0...5)][place % 4]
  }
}
