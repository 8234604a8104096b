import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Complications of digital ulcers and rescue treatment are counted after day 0")
struct ComplicationTests {
  /// `participants, count` of a kind among the treated of a study.
  private func numbers(_ kind: String, _ text: String) throws -> String {
    let analysis = try TinyStudy.analysis(text)
    let share = try analysis.share(ResultID(text: "complications.\(kind)"))
    let count = ResultName("complications.\(kind).count").flatMap { analysis[$0]?.value.count }
    return share + (count.map { ", \($0)" } ?? "")
  }

  private func site(_ rows: String) -> String {
    "person P1\n"
      + rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
      .joined(separator: "\n")
  }

  @Test(
    "An amputation is dated by its stated day, else by its row; one a site, none before",
    arguments: [
      ("0 active, 30 amputated", 1), ("0 active, 30 amputated loss=25", 1),
      ("0 active, 30 amputated, 60 amputated", 1),
      // Dated up to day 0: there was one before.
      ("-5 active, 30 amputated loss=-1", 0), ("-5 active, 30 amputated loss=0", 0),
      ("-10 amputated, 30 amputated", 0), ("-5 active, 30 amputated loss=-1, 60 amputated", 0),
      // A mark at a site that was never open, or was closed before, counts as well.
      ("30 amputated", 1), ("0 active, 14 healed, 30 amputated loss=20", 1), ("0 amputated", 0),
    ])
  func amputation(rows: String, count: Int) throws {
    #expect(try numbers("amputation", site(rows)) == "\(count)/1, \(count)", "\(rows)")
  }

  @Test(
    "A surgical closure counts unless the last assessment up to day 0 is so marked",
    arguments: [
      ("0 active, 30 surgically-closed", 1),
      ("0 active, 30 surgically-closed, 60 surgically-closed", 1),
      ("-5 surgically-closed, 30 surgically-closed", 0),
      ("-9 surgically-closed, -5 active, 30 surgically-closed", 1),
      // The closure of day −2 is told again on day 40.
      ("-5 active, 30 surgically-closed loss=-2, 40 surgically-closed", 0),
      ("-5 active, 30 surgically-closed loss=-2, 35 active, 40 surgically-closed", 1),
    ])
  func closure(rows: String, count: Int) throws {
    #expect(try numbers("surgical-closure", site(rows)) == "\(count)/1, \(count)", "\(rows)")
  }

  @Test(
    "A sign counts where the last assessment up to day 0 does not say it",
    arguments: [
      ("0 active, 14 active gangrene", 1), ("0 active gangrene, 14 active gangrene", 0),
      // The last assessment decides, and without one nothing was there before.
      ("-9 active gangrene, 0 active, 14 active gangrene", 1), ("14 active gangrene", 1),
      ("0 active gangrene, 14 active", 0), ("0 active, 14 not-assessed gangrene", 0),
      ("-9 active, 0 not-assessed gangrene, 14 active gangrene", 1),
      ("0 active, 14 active gangrene, 28 active gangrene", 1),
    ])
  func signs(rows: String, count: Int) throws {
    for (sign, word) in [("gangrene", "gangrene"), ("deep-structure", "deep")] {
      let text = site(rows.replacing("gangrene", with: word))
      #expect(try numbers(sign, text) == "\(count)/1, \(count)", "\(rows)")
    }
    let text = site(rows.replacing("gangrene", with: "antibiotics"))
    #expect(try numbers("systemic-antibiotics", text) == "\(count)/1", "\(rows)")
  }

  /// P1 two operations and prostacyclin; P2 antibiotics; P3 treatments that do not count; P4 sites;
  /// P5 was not treated.
  private static let text = """
    person P1
    person P2
    person P3
    person P4
    person P5 untreated
    treatment P1 surgery 10
    treatment P1 surgery 20
    treatment P1 prostacyclin-iv 5
    treatment P2 antibiotic-systemic 1
    treatment P3 antibiotic-systemic 0
    treatment P3 prostacyclin-iv -3 8
    treatment P3 vasodilator 5
    treatment P3 surgery start=2025-04
    treatment P3 antibiotic-systemic
    treatment P3 vasodilator
    P4 R2-tip-volar 0 active
    P4 R2-tip-volar 200 active gangrene deep
    P4 R3-tip-volar 20 active gangrene
    treatment P5 surgery 3
    treatment P5 surgery
    P5 R2-tip-volar 3 amputated
    """

  @Test("Treatments count by their start after day 0; without a complete start they stand apart")
  func treatments() throws {
    #expect(try numbers("surgery", Self.text) == "1/4, 2")
    #expect(try numbers("rescue-prostacyclin", Self.text) == "1/4, 1")
    #expect(try numbers("systemic-antibiotics", Self.text) == "1/4")
    #expect(try numbers("gangrene", Self.text) == "1/4, 2")
    #expect(try numbers("deep-structure", Self.text) == "1/4, 1")
    #expect(try numbers("amputation", Self.text) == "0/4, 0")
    // P3: surgery in April and antibiotics without any date.
    let analysis = try TinyStudy.analysis(Self.text)
    #expect(try analysis.value("complications.treatments-without-date").count == 2)
    // P1 by surgery, P2 by antibiotics, P4 by gangrene.
    #expect(try numbers("any", Self.text) == "3/4")
    #expect(try numbers("any", "person P1\ntreatment P1 prostacyclin-iv 5") == "0/1")
  }

  @Test("By arm they always stand, with differences of the shares")
  func arms() throws {
    let analysis = try TinyStudy.analysis(
      Self.text, allocation: ["P1": "A", "P2": "A", "P3": "B", "P4": "B"])
    #expect(try analysis.share("complications.any@A") == "2/2")
    #expect(try analysis.share("complications.any@B") == "1/2")
    #expect(try analysis.value("complications.any@A-B").estimate == 0.5)
    #expect(try analysis.value("complications.surgery.count@A").count == 2)
    #expect(try analysis.value("complications.treatments-without-date@B").count == 2)
    #expect(analysis["complications.surgery.count@A-B"] == nil)
  }

  @Test("What no file records is not estimable, with the reason")
  func unread() throws {
    func reasons(_ standings: FileStanding...) throws -> [String: String] {
      var records = try TinyStudy("person P1").records
      records.standings = FileStandings(standings)
      let study = StudyAnalysis(
        of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: TinyStudy.date(400),
        allocation: nil)
      return study.results.reduce(into: [:]) { found, result in
        guard case .complication = result.name,
          case .notEstimable(let reason) = result.value
        else { return }
        found[String(result.id.text.dropFirst("complications.".count))] = reason
      }
    }
    let treatments = FileStanding(.treatments, file: "treatments.csv", .notKept)
    let ulcers = FileStanding(.ulcers, file: "ulcers.csv", .missing)
    let ofTreatments = [
      "surgery", "rescue-prostacyclin", "surgery.count", "rescue-prostacyclin.count",
      "treatments-without-date",
    ]
    let ofSites = ["amputation", "surgical-closure", "gangrene", "deep-structure"].flatMap {
      [$0, "\($0).count"]
    }
    let withoutTreatments = Dictionary(
      uniqueKeysWithValues: ofTreatments.map { ($0, "no treatments.csv") })
    let withoutUlcers = Dictionary(uniqueKeysWithValues: ofSites.map { ($0, "no ulcers.csv") })
    #expect(try reasons(treatments) == withoutTreatments)
    #expect(try reasons(ulcers) == withoutUlcers)
    let neither = "no ulcers.csv, no treatments.csv"
    #expect(
      try reasons(ulcers, treatments)
        == withoutTreatments.merging(withoutUlcers) { one, _ in one }
        .merging(["any": neither, "systemic-antibiotics": neither]) { one, _ in one })
    let empty = FileStanding(.treatments, file: "treatments.csv", .read)
    #expect(try reasons(empty).count == ofTreatments.count)
  }
}
