import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

/// The files are written by `References/transport/make-transport.py`; R's `foreign::read.xport` reads
/// the same values from them.
@Suite("Transport files")
struct TransportReaderTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: PackageFolder.root.appendingPathComponent("References/transport/\(name)")))
  }

  @Test("Every data set of a file is a table with labels and rows")
  func members() throws {
    let reading = TransportReader.read(
      try TransportReaderTests.bytes("two-members.xpt"), file: "two.xpt")
    #expect(reading.diagnostics.map(\.severity) == [.warning, .notice])
    #expect(reading.tables.map(\.name) == ["ADSL", "AE"])
    #expect(reading.tables.map(\.rows.count) == [5, 3])
    let events = try #require(reading.tables.last)
    #expect(events.file == "two.xpt")
    #expect(
      events.columns == [
        CapturedColumn(name: "USUBJID", label: "Unique Subject Identifier", place: 1),
        CapturedColumn(
          name: "AETERM", label: "Reported Term for the Adverse Event", place: 2),
        CapturedColumn(name: "AESTDTC", label: "Start Date/Time of Adverse Event", place: 3),
      ])
    #expect(
      events.rows == [
        CapturedRow(line: 2, cells: ["01-001", "PAIN, HAND", "2025-10"]),
        CapturedRow(line: 3, cells: ["01-001", "", ""]),
        CapturedRow(line: 4, cells: ["01-002", "RASH", "2025-10-02"]),
      ])
  }

  @Test("Dates, times, numbers and missing values are written as SAS means them")
  func values() throws {
    let reading = TransportReader.read(
      try TransportReaderTests.bytes("two-members.xpt"), file: "two.xpt")
    let rows = try #require(reading.tables.first).rows.map { Array($0.cells.dropFirst()) }
    #expect(
      rows == [
        [
          "01-001", "63", "2025-09-30", "2025-09-30T09:30", "09:30", "0.1", "12", "Zürich",
        ],
        ["01-002", "", "1959-12-31", "", "", "-3.25", ".A", "Utrecht"],
        [
          "01-003", ".Z", "1960-01-01", "1960-01-01T12:34:56", "12:34:56", "123456789012", "._", "",
        ],
        ["01-004", "0", "", "1960-01-01T00:00", "00:00", "0.0000001", "", "."],
        [
          "01-005", "1", "1000000000", "1000000000000000", "1000000",
          "1000000000000000000000000000000", "0.5", "x",
        ],
      ])
    #expect(
      reading.diagnostics.map(\.rule) == ["import-transport-date", "import-transport-encoding"])
    #expect(reading.diagnostics.map(\.occurrences) == [3, 1])
  }

  @Test("Version 8 has long names and states its number of rows")
  func version8() throws {
    var bytes = try TransportReaderTests.bytes("version-8.xpt")
    let reading = TransportReader.read(bytes, file: "v8.xpt")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tables.map(\.name) == ["SUBJECT_LEVEL_DATA"])
    #expect(
      reading.tables.first?.columns.map(\.name) == [
        "participant_identifier", "first_treatment_date",
      ])
    #expect(reading.tables.first?.rows.map(\.cells) == [["P-1", "2025-09-30"], ["P-2", ""]])
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: "              2 ".utf8) })
    bytes[place + 14] = UInt8(ascii: "3")
    #expect(
      TransportReader.read(bytes, file: "v8.xpt").diagnostics.map(\.message)
        == ["SUBJECT_LEVEL_DATA: the header states 3 rows, the file holds 2"])
  }

  @Test("A data set without rows is a table without rows, blank rows inside are kept")
  func blankRows() throws {
    let empty = TransportReader.read(try TransportReaderTests.bytes("no-rows.xpt"), file: "e.xpt")
    #expect(empty.tables.map(\.rows.count) == [0])
    #expect(empty.diagnostics.isEmpty)
    let short = TransportReader.read(
      try TransportReaderTests.bytes("short-rows.xpt"), file: "s.xpt")
    #expect(short.tables.first?.rows.map(\.cells) == [["a", "bc"], ["", ""], ["d", ""]])
  }

  @Test("A file that is cut anywhere gives a finding or whole tables, never half a row")
  func truncated() throws {
    for name in ["two-members.xpt", "version-8.xpt", "short-rows.xpt"] {
      let bytes = try TransportReaderTests.bytes(name)
      let whole = TransportReader.read(bytes, file: name).tables
      for length in stride(from: 0, to: bytes.count, by: 7) {
        let reading = TransportReader.read(Array(bytes[..<length]), file: name)
        for (table, full) in zip(reading.tables, whole) {
          #expect(table.name == full.name)
          #expect(full.rows.starts(with: table.rows))
        }
        // The second data set of the first file may lose all its rows without a trace.
        let isWholeToTheEye = name == "two-members.xpt" && length == 3360
        #expect(
          reading.diagnostics.contains { $0.severity == .error } != isWholeToTheEye,
          "\(name) \(length)")
      }
    }
    let other = TransportReader.read(Array("participant_id,arm\n".utf8), file: "a.xpt")
    #expect(other.tables.isEmpty)
    #expect(other.diagnostics.map(\.rule) == ["import-transport-damaged"])
  }

  @Test("Bytes changed at random never end the program, and a table keeps its width")
  func mutated() throws {
    var random = SeededGenerator(seed: 31)
    for name in ["two-members.xpt", "version-8.xpt", "short-rows.xpt", "no-rows.xpt"] {
      let bytes = try TransportReaderTests.bytes(name)
      for _ in 0..<400 {
        var changed = bytes
        for _ in 0...Int.random(in: 0...6, using: &random) {
          changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(
            in: .min ... .max, using: &random)
        }
        for table in TransportReader.read(changed, file: name).tables {
          #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
        }
      }
    }
  }

  @Test("Formats tell what a number counts")
  func formats() {
    let kinds: [(String, TransportNumber.Kind)] = [
      ("DATE", .date), ("DATE9.", .date), ("YYMMDD10", .date), ("DDMMYYD", .date),
      ("E8601DA", .date), ("DATETIME20.", .moment), ("E8601DT", .moment), ("TIME5.", .time),
      ("BEST", .number), ("", .number), ("F", .number), ("$CHAR", .number), ("DOLLAR", .number),
    ]
    for (format, kind) in kinds {
      #expect(TransportNumber.kind(ofFormat: format) == kind, "\(format)")
    }
  }

  @Test("Numbers are plain decimals that give back the same double")
  func numbers() {
    let texts = [
      (1e16, "10000000000000000"), (1.5e-5, "0.000015"), (-2.5e20, "-250000000000000000000"),
      (1.234e17, "123400000000000000"), (0.1 + 0.2, "0.30000000000000004"), (-0.0, "0"),
      (2e-300, "2e-300"), (100, "100"),
    ]
    for (number, text) in texts {
      #expect(TransportNumber.number(number) == text)
      #expect(Double(text) == number)
    }
  }
}
