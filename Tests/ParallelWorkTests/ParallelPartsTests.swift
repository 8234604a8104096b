import ParallelWork
import Testing

@Suite("Work in parts comes together in the order of the parts")
struct ParallelPartsTests {
  @Test(
    "Parts are added in their order, each once, whichever ends first", arguments: [0, 1, 2, 300])
  func order(count: Int) {
    let all = ParallelParts.gather(count, into: [Int]()) { part in
      // The first parts take longest.
      (0..<(count - part) * 200).reduce(part) { sum, _ in sum }
    } add: { whole, part, number in
      #expect(part == number)
      whole.append(part)
    }
    #expect(all == Array(0..<count))
  }

  @Test("What was there stays before the parts")
  func beginning() {
    let text = ParallelParts.gather(3, into: "parts:") {
      " \($0)"
    } add: { whole, part, _ in
      whole += part
    }
    #expect(text == "parts: 0 1 2")
  }
}
