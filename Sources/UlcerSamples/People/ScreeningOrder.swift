/// The order of screened persons and their outcomes. Of every six screened in turn one fails, at a
/// position that the seed decides; the very last person is still being screened.
struct ScreeningOrder {
  /// The outcome of a screened person.
  enum Outcome: Equatable {
    /// Treated, with the number among the treated (1 …).
    case treated(number: Int)
    /// Failed, with the number of persons treated before.
    case failed(after: Int)
    /// Still being screened.
    case pending
  }

  static let blockSize = 6

  let seed: UInt64
  let participants: Int

  /// The position (0 to 5) in a block at which screening fails.
  private func failurePlace(inBlock block: Int) -> Int {
    var random = RandomStream(seed: seed, number: block, topic: .screening)
    return random.whole(0...ScreeningOrder.blockSize - 1)
  }

  /// All persons screened: N treated, one failed per five treated, one pending.
  var screened: Int {
    let perBlock = ScreeningOrder.blockSize - 1
    let blocks = participants / perBlock
    let rest = participants % perBlock
    // The last, incomplete block has only as many screened persons as are needed.
    let lateFailure = rest > 0 && failurePlace(inBlock: blocks) < rest ? 1 : 0
    return participants + blocks + lateFailure + 1
  }

  /// Returns the outcome of the person at that position (0 …) in the order of screening.
  func outcome(at place: Int) -> Outcome {
    let block = place / ScreeningOrder.blockSize
    let before = block * (ScreeningOrder.blockSize - 1)
    let inBlock = place % ScreeningOrder.blockSize
    let failure = failurePlace(inBlock: block)
    let treated = before + inBlock - (inBlock > failure ? 1 : 0)
    if treated >= participants { return place == screened - 1 ? .pending : .failed(after: treated) }
    return inBlock == failure ? .failed(after: treated) : .treated(number: treated + 1)
  }
}
