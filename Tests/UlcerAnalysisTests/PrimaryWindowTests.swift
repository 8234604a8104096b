import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("The primary window: day 0 to day 84 or the attended week-12 visit, whichever is later")
struct PrimaryWindowTests {
  private func window(_ lines: String, plan: StudyPlan = StudyPlan(acronym: "TINY")) throws
    -> PrimaryWindow
  {
    let analysis = try TinyStudy.analysis("person P1\n\(lines)", plan: plan)
    return try #require(analysis.courses.first?.primaryWindow)
  }

  private func share(_ text: String, _ id: String) throws -> String {
    try TinyStudy.analysis(text).share(ResultID(text: id))
  }

  @Test(
    "The visit counts if its day lies in its window, 70 to 125",
    arguments: [
      // day of the visit, last day of the window, complete by the visit or by 84 days of follow-up
      (69, 84, false), (70, 84, true), (83, 84, true), (84, 84, true), (85, 85, true),
      (125, 125, true), (126, 84, true),
    ])
  func visitDays(day: Int, last: Int, isComplete: Bool) throws {
    let window = try window("visit P1 w12=\(day)")
    #expect(window.lastDay == last)
    #expect(window.isComplete == isComplete)
    #expect(window.visitDay == ((70...125).contains(day) ? day : nil))
  }

  @Test("Of two attended visits in the window the earliest counts, rows outside it do not")
  func severalVisits() throws {
    #expect(try window("visit P1 w12=101 w12=90 w12=60 w12=130").lastDay == 90)
    #expect(try window("visit P1 w12=60 w12=130").lastDay == 84)
  }

  @Test("A missed visit and a visit of another name leave day 84")
  func missed() throws {
    #expect(try window("visit P1 w12=90 missed").lastDay == 84)
    #expect(try window("visit P1 w12=90 missed").isComplete == false)
    #expect(try window("visit P1 w24=90").lastDay == 84)
    // Somebody seen on day 84 at another visit was followed long enough.
    #expect(try window("visit P1 84").isComplete)
    #expect(try window("visit P1 83").isComplete == false)
  }

  @Test("Without a primary visit the window is the planned one; another visit may be named")
  func otherPlans() throws {
    var none = StudyPlan(acronym: "TINY")
    none.primaryVisitID = nil
    #expect(try window("visit P1 w12=90", plan: none).lastDay == 84)
    var later = StudyPlan(acronym: "TINY")
    later.primaryVisitID = "w24"
    #expect(try window("visit P1 w12=90 w24=170", plan: later).lastDay == 170)
    var short = StudyPlan(acronym: "TINY")
    short.primaryWindow = 28
    #expect(try window("visit P1 w12=70", plan: short).lastDay == 70)
  }

  @Test("A sign found only at a week-12 visit on day 90 belongs to the outcome")
  func lateSigns() throws {
    let signs = [
      "reaction P1 90 swelling=1", "P1 R2-tip-volar 90 active",
      "event P1 E1 Skin day=90 toxicity=hematoma",
      "P1 R2-tip-volar 0 active 4x5\nP1 R2-tip-volar 90 active 8x5",
    ]
    for sign in signs {
      let id = "primary.local-toxicity.any"
      #expect(try share("person P1\nvisit P1 w12=90\n\(sign)", id) == "1/1", "\(sign)")
      #expect(try share("person P1\nvisit P1 w12=89\n\(sign)", id) == "0/1", "\(sign)")
    }
    let event = "event P1 E1 Skin day=90 grade=3"
    let id = "primary.max-grade.any.grade-3-or-higher"
    #expect(try share("person P1\nvisit P1 w12=90\n\(event)", id) == "1/1")
    #expect(try share("person P1\nvisit P1 w12=84\n\(event)", id) == "0/1")
  }

  @Test("The worst case adds who has no complete window")
  func worstCase() throws {
    // P1 has the outcome and left; P2 left without it; P3 was followed without it.
    let text = """
      person P1
      person P2
      person P3
      visit P1 14
      visit P2 14
      visit P3 w12=88
      reaction P1 14 warmth=1
      event P1 E1 Skin day=3 grade=3
      """
    #expect(try share(text, "primary.window-complete") == "1/3")
    #expect(try share(text, "primary.local-toxicity.any") == "1/3")
    #expect(try share(text, "primary.local-toxicity.any.worst-case") == "2/3")
    #expect(try share(text, "primary.max-grade.any.grade-3-or-higher") == "1/3")
    #expect(try share(text, "primary.max-grade.any.grade-3-or-higher.worst-case") == "2/3")
  }

  @Test("Ulcers count on the treated hand, on the other hand, and without a hand on neither")
  func hands() throws {
    let ulcers = """
      P1 R2-tip-volar 5 active
      P1 L3-tip-volar 0 active 4x5
      P1 L3-tip-volar 14 active 8x5
      event P1 E1 Skin day=5 toxicity=new-ulcer
      """
    func shares(_ person: String) throws -> [String] {
      try ["new-ulcer", "ulcer-worsening"].flatMap { component in
        try ["treated-hand", "other-hand"].map {
          try share(
            "person P1 \(person)\n\(ulcers)", "primary.local-toxicity.\(component).\($0)")
        }
      }
    }
    #expect(try shares("hand=right") == ["1/1", "0/1", "0/1", "1/1"])
    #expect(try shares("hand=left") == ["0/1", "1/1", "1/1", "0/1"])
    #expect(try shares("") == ["0/1", "0/1", "0/1", "0/1"])
  }

  @Test("The companion incidence counts days after 84 as 84 and a death in the window as competing")
  func incidence() throws {
    // Four people, nobody censored before 84: P1 has a sign on day 90 of a week-12 visit (84), P2 a
    // sign on day 10, P3 dies on day 20, P4 is followed to day 84. At 10: 1/4. At 20 a death. At 84,
    // of two at risk, one sign: 1/4 + 1/2 · 1/2 = 1/2.
    let text = """
      person P1
      person P2
      person P3 death=20
      person P4
      visit P1 w12=90
      visit P2 84
      visit P4 84
      reaction P1 90 swelling=1
      reaction P2 10 swelling=1
      """
    let value = try TinyStudy.analysis(text).value("primary.local-toxicity.day-84")
    #expect(abs((value.estimate ?? 0) - 0.5) < 1e-12)
    // A death on day 90 without a week-12 visit is after the window: P3 is censored at follow-up 0.
    let later = text.replacing("death=20", with: "death=90")
    let censored = try TinyStudy.analysis(later).value("primary.local-toxicity.day-84")
    // At 10: 1/3; at 84: 1/3 + 2/3 · 1/2 = 2/3.
    #expect(abs((censored.estimate ?? 0) - 2.0 / 3.0) < 1e-12)
  }

  @Test("The visit's window ends with the participant’s primary window")
  func byVisit() throws {
    // P1 came on day 90: assessed at week 12. P2 came on day 90 under another name: day 90 is after
    // the window, so nobody assessed P2 at week 12.
    let text = """
      person P1
      person P2
      visit P1 w12=90
      visit P2 90
      reaction P1 90 swelling=0
      reaction P2 90 swelling=1
      reaction P2 2 warmth=no
      """
    let analysis = try TinyStudy.analysis(text)
    #expect(try analysis.share("primary.local-toxicity.at.w12.swelling") == "0/1")
    #expect(
      analysis[.localToxicity(.warmth, at: "w12")]?.value
        == .notEstimable(reason: "not assessed"))
  }

  @Test("Monitoring counts those with the outcome or with a complete window, or all treated")
  func evaluable() throws {
    let text = """
      person P1
      person P2
      person P3
      event P1 E1 Skin day=3 grade=3
      visit P2 w12=88
      visit P3 14
      """
    #expect(try TinyStudy.analysis(text).value("monitoring.evaluable").count == 2)
    var plan = StudyPlan(acronym: "TINY")
    plan.monitoringDenominator = .treated
    let all = try TinyStudy.analysis(text, plan: plan)
    #expect(try all.value("monitoring.evaluable").count == 3)
    #expect(all["monitoring.probability"]?.state == .below)
    #expect(try TinyStudy.analysis(text)["monitoring.probability"]?.state == .tooFew)
  }

  @Test("Somebody lost to follow-up is not observed for events after the last contact")
  func lostToFollowUp() throws {
    let text = """
      person P1 end=200:lost-to-follow-up
      person P2 end=200:withdrew-consent
      person P3 end=200:lost-to-follow-up
      visit P1 40
      visit P2 40
      event P3 E1 Skin day=70
      """
    let analysis = try TinyStudy.analysis(text)
    #expect(analysis.courses.map(\.observation) == [40, 200, 70])
  }
}
