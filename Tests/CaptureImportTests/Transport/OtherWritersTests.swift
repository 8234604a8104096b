import SourceDiagnostics
import Testing

@testable import CaptureImport

/// The files are written by `References/transport/make-other-writers.py`.
@Suite("Transport files of other writers")
struct OtherWritersTests {
  private static let rows = [
    ["01-001", "63", "F", "1"], ["01-002", "", "M", "2"], ["01-003", "52.5", "", "3"],
  ]

  private func read(_ bytes: [UInt8]) -> TransportReader.Outcome {
    TransportReader.read(bytes, file: "dm.xpt")
  }

  @Test(
    "SAS's places, no count, zero bytes behind the last row and a data set called DATASET are read",
    arguments: [
      ("sas-places.xpt", [String]()), ("no-count.xpt", ["import-transport-no-count"]),
      ("zero-padding.xpt", []), ("pyreadstat-5.xpt", ["import-transport-name"]),
      ("pyreadstat-8.xpt", ["import-transport-name"]),
    ])
  func read(name: String, rules: [String]) throws {
    let reading = read(try TransportReaderTests.bytes(name))
    #expect(reading.tables.map(\.name) == ["DM"])
    #expect(reading.tables.first?.columns.map(\.name) == ["USUBJID", "AGE", "SEX", "SEQ"])
    #expect(reading.tables.first?.rows.map(\.cells) == OtherWritersTests.rows)
    #expect(reading.diagnostics.map(\.rule) == rules)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .notice })
  }

  @Test("Places that follow neither order are worth a warning; the rows are read in their order")
  func strangePlaces() throws {
    var bytes = try TransportReaderTests.bytes("zero-padding.xpt")
    // The second description says that the value lies where the first one does.
    let start = 8 * 80 + 140 + 84
    #expect(Array(bytes[start..<(start + 4)]) == [0, 0, 0, 6])
    bytes[start + 3] = 3
    let reading = read(bytes)
    #expect(reading.tables.first?.rows.map(\.cells) == OtherWritersTests.rows)
    #expect(reading.diagnostics.map(\.rule) == ["import-transport-places"])
    #expect(reading.diagnostics.first?.severity == .warning)
  }

  @Test("A stated number of 0 is a number: rows behind it are refused")
  func statedZero() throws {
    var bytes = try TransportReaderTests.bytes("no-count.xpt")
    let zeros = Array("OBSV8   HEADER RECORD!!!!!!!".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: zeros) })
    let digits = (place + zeros.count)..<(place + zeros.count + 15)
    bytes.replaceSubrange(digits, with: Array("              0".utf8))
    #expect(read(bytes).tables.isEmpty)
    #expect(
      read(bytes).diagnostics.map(\.message) == ["DM: the header states 0 rows, the file holds 3"])
  }

  @Test(
    "Zero bytes are padding only where they are fewer than a record, and where no row can be zeros")
  func zeros() throws {
    let text = TransportMember.Variable(
      name: "A", label: "", isNumeric: false, width: 16, format: "")
    let number = TransportMember.Variable(
      name: "N", label: "", isNumeric: true, width: 8, format: "")
    func rows(
      _ bytes: [UInt8], _ variables: [TransportMember.Variable], stated: Int? = nil
    ) -> [Int]? {
      let length = variables.reduce(0) { $0 + $1.width }
      let count = TransportTail.count(
        0..<bytes.count, of: bytes, rowLength: length, stated: stated, variables: variables)
      return (try? count.get()).map { [$0.rows, $0.blankRows] }
    }
    let row = [UInt8](repeating: 0x41, count: 16)
    func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
    // Sixty-four bytes of padding are four rows' worth.
    #expect(rows(row + zeros(64), [text]) == [1, 0])
    #expect(rows(row + zeros(64), [text], stated: 1) == [1, 0])
    #expect(rows(row + zeros(144), [text]) == nil)
    #expect(rows(row + zeros(144), [text], stated: 1) == [1, 0])
    // Two numbers that are 0 are a row, if nothing says otherwise.
    let sums = [UInt8](repeating: 0x41, count: 16)
    #expect(rows(sums + zeros(64), [number, number]) == [5, 0])
    #expect(rows(sums + zeros(64), [number, number], stated: 1) == [1, 0])
    // With three numbers the last eight bytes are padding, and the row before them may be.
    #expect(rows([UInt8](repeating: 0x41, count: 24) + zeros(56), [number, number, number]) == nil)
    let blanks = [UInt8](repeating: 0x20, count: 64)
    #expect(rows(row + blanks, [text]) == [1, 0])
    #expect(rows(row + blanks, [text], stated: 3) == [1, 2])
  }

  @Test("The rows of a data set that nobody asks for are counted, not read")
  func unread() throws {
    let bytes = try TransportReaderTests.bytes("two-members.xpt")
    let reading = TransportReader.read(
      bytes, file: "two.xpt", demand: TransportReader.Demand(wants: { $0 == "AE" }))
    #expect(reading.tables.map(\.name) == ["ADSL", "AE"])
    #expect(reading.tables.map(\.unreadRows) == [5, nil])
    #expect(reading.tables.map(\.rows.count) == [0, 3])
    let small = TransportReader.read(
      bytes, file: "two.xpt", demand: TransportReader.Demand(cells: 20))
    #expect(small.tables.map(\.name) == ["AE"])
    #expect(
      small.diagnostics.first?.message
        == "ADSL: 45 cells are more than are taken apart (20 in all)")
  }
}
