import Testing
import UlcerRecords

@Suite("Ids stand in the order in which people count")
struct NaturalOrderTests {
  @Test("Numbers by size, everything else by bytes, leading zeros last of all")
  func order() {
    let sorted = [
      "", "1", "01", "2", "10", "A", "E1", "E2", "E2-1", "E2-9", "E2-10", "E10",
      "E99999999999999999999999", "E100000000000000000000000", "P-09", "P-10", "é2",
    ]
    for (place, one) in sorted.enumerated() {
      for (other, text) in sorted.enumerated() where one != "01" || text != "1" {
        if one == "1", text == "01" { continue }
        #expect(NaturalOrder.isBefore(one, text) == (place < other), "\(one) and \(text)")
      }
    }
    // By their bytes, so that the order is total.
    #expect(NaturalOrder.isBefore("01", "1") && !NaturalOrder.isBefore("1", "01"))
    #expect(!NaturalOrder.isBefore("E2", "E2"))
  }
}
