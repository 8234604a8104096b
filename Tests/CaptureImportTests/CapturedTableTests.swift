import CaptureImport
import Testing

@Suite("A captured table")
struct CapturedTableTests {
  @Test("It keeps cells as text beside the line they came from")
  func cells() {
    let table = CapturedTable(
      file: "ae.csv", name: "AE", columns: [CapturedColumn(name: "AETERM", place: 1)],
      rows: [CapturedRow(line: 2, cells: ["Rash"])])
    #expect(table.rows[0].cells[table.columns[0].place - 1] == "Rash")
  }
}
