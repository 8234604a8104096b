import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("adulc.csv has no row for what no file records")
struct UlcerDatasetAbsenceTests {
  private static let study = """
    person P1
    P1 R2-tip-volar 0 active target
    P1 R2-tip-volar 84 active
    visit P1 w12=84
    """
  private static let treatments = ["COMPLSUR", "COMPLPRO", "COMPLUND"]

  private func parameters(_ standings: [FileStanding]) throws -> Set<String> {
    var records = try TinyStudy(Self.study).records
    records.standings = FileStandings(standings)
    let analysis = StudyAnalysis(
      of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: TinyStudy.date(400),
      allocation: nil)
    let rows = ParameterRows(of: analysis).rows(of: analysis.courses[0])
    return Set(rows.map(\.code))
  }

  @Test("with every file each parameter has a row")
  func everything() throws {
    #expect(try parameters([]) == Set(UlcerParameter.allCases.map(\.rawValue)))
  }

  @Test("without ulcers.csv there is no ulcer, and of complications what treatments tell")
  func ulcers() throws {
    let found = try parameters([FileStanding(.ulcers, file: "ulcers.csv", .missing)])
    #expect(found == Set(Self.treatments + ["COMPLANY", "COMPLANT"]))
  }

  @Test("without treatments.csv there is no surgery; assessments tell of antibiotics")
  func treatments() throws {
    let missing = FileStanding(.treatments, file: "treatments.csv", .notKept)
    let found = try parameters([missing])
    #expect(found.isDisjoint(with: Self.treatments))
    #expect(found.isSuperset(of: ["COMPLANY", "COMPLANT", "COMPLAMP"]))
    let neither = try parameters([
      missing,
      FileStanding(
        .ulcers, file: "ulcers.csv", .read, read: 2, used: 2, lacking: ["systemic_antibiotics"]),
    ])
    #expect(!neither.contains("COMPLANT"))
  }

  @Test("without their columns there is no gangrene and no exposed structure")
  func columns() throws {
    let found = try parameters([
      FileStanding(
        .ulcers, file: "ulcers.csv", .read, read: 2, used: 2,
        lacking: ["gangrene", "deep_structure"])
    ])
    #expect(found.isDisjoint(with: ["COMPLGAN", "COMPLDEE"]))
    #expect(found.isSuperset(of: ["COMPLAMP", "OPENULC", "TARGET"]))
  }
}
