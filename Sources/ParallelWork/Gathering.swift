/// Parts that wait for those before them, and what has been gathered so far.
///
/// The whole is lent to one thread at a time, so that it is changed in place and never copied.
struct Gathering<Part, Whole> {
  /// The whole as gathered so far; `nil` while a thread has it.
  private(set) var whole: Whole?
  private var waiting: [Int: Part] = [:]
  private var nextNumber = 0

  init(whole: Whole) { self.whole = whole }

  /// Leaves a part; the thread that can go on with it gets the whole.
  mutating func deliver(_ part: Part, _ number: Int) -> ((part: Part, number: Int), Whole)? {
    waiting[number] = part
    guard let lent = whole, let next = take() else { return nil }
    whole = nil
    return (next, lent)
  }

  /// The next part for the thread that has the whole; without one it gives the whole back.
  mutating func next(orReturn lent: Whole) -> (part: Part, number: Int)? {
    if let next = take() { return next }
    whole = lent
    return nil
  }

  private mutating func take() -> (part: Part, number: Int)? {
    guard let part = waiting.removeValue(forKey: nextNumber) else { return nil }
    defer { nextNumber += 1 }
    return (part, nextNumber)
  }
}
