import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

/// Six participants, three per arm. Values of `log-rank`, `gray` and `rate-ratio` by R 4.2.2
/// (`survival::survdiff`, `cmprsk::cuminc`, `poisson.test`); the others counted by hand.
@Suite("The plan's tests between arms, and no others")
struct ArmComparisonTests {
  /// Arm A heals at days 14, 28 and 28, with swelling and a new ulcer each; of arm B one ulcer heals
  /// at day 56 and one participant has a new ulcer. Everybody is seen last at day 70.
  private static let study = """
    person P1
    P1 R2-tip-volar 0 active 10x5
    P1 R2-tip-volar 14 healed
    P1 R2-tip-volar 28 healed
    P1 L3-tip-volar 20 active
    reaction P1 5 swelling=1
    visit P1 70
    person P2
    P2 R2-tip-volar 0 active 10x5
    P2 R2-tip-volar 28 healed
    P2 R2-tip-volar 42 healed
    P2 L3-tip-volar 20 active
    reaction P2 5 swelling=1
    visit P2 70
    person P3
    P3 R2-tip-volar 0 active 10x5
    P3 R2-tip-volar 28 healed
    P3 R2-tip-volar 42 healed
    P3 L3-tip-volar 20 active
    reaction P3 5 swelling=1
    visit P3 70
    person P4
    P4 R2-tip-volar 0 active 10x5
    P4 R2-tip-volar 56 healed
    P4 R2-tip-volar 70 healed
    P4 L3-tip-volar 30 active
    visit P4 70
    person P5
    P5 R2-tip-volar 0 active 10x5
    P5 R2-tip-volar 56 active
    visit P5 70
    person P6
    P6 R2-tip-volar 0 active 10x5
    P6 R2-tip-volar 56 active
    visit P6 70
    """
  private static let arms = ["P1": "A", "P2": "A", "P3": "A", "P4": "B", "P5": "B", "P6": "B"]

  private func compare(
    _ result: String, _ method: String, efficacy: Bool = true, arms: [String: String]? = arms
  ) throws -> [ArmComparison] {
    var plan = StudyPlan(acronym: "TINY")
    plan.comparisons = [
      StudyPlan.Comparison(
        result: ResultName(text: result),
        method: try #require(ComparisonMethod(rawValue: method)))
    ]
    plan.efficacyByArm = efficacy
    return try TinyStudy.analysis(Self.study, plan: plan, allocation: arms).comparisons
  }

  private func p(_ result: String, _ method: String) throws -> Double {
    let found = try compare(result, method)
    guard found.count == 1 else { throw Unexpected() }
    switch found[0].outcome {
    case .test(_, _, let p), .ratio(_, _, let p): return p
    default: throw Unexpected()
    }
  }

  private struct Unexpected: Error {}

  @Test(
    "p values of a study that can be counted by hand",
    arguments: [
      // Swelling in 3 of 3 against 0 of 3: 2 of 20 tables are as far apart.
      ("primary.local-toxicity.swelling", "fisher", 0.1),
      ("primary.local-toxicity.swelling", "permutation", 0.1),
      // 1, 1, 1 against 1, 0, 0: sums 3 and 1 in 4 ways each.
      ("new-ulcers.count", "permutation", 0.4),
      ("new-ulcers.participants", "permutation", 0.4),
      ("healing.confirmed", "permutation", 0.4),
      // The three first of six: one way, and its mirror.
      ("healing.time.confirmed.curve", "permutation-log-rank", 0.1),
      ("healing.time.confirmed.curve", "log-rank", 0.0295084120366552),
      ("new-ulcers.rate", "rate-ratio", 0.625),
      ("primary.local-toxicity.day-84", "gray", 0.0253473186774683),
    ])
  func pValues(result: String, method: String, expected: Double) throws {
    let found = try p(result, method)
    #expect(abs(found - expected) <= 1e-9 * expected)
  }

  @Test("Differences and ratios have limits")
  func limits() throws {
    guard
      case .ratio(let ratio?, let limits?, _) = try compare("new-ulcers.rate", "rate-ratio")[0]
        .outcome, let lower = limits.lower, let upper = limits.upper
    else {
      Issue.record("no ratio")
      return
    }
    #expect(abs(ratio - 3) < 1e-12)
    #expect(abs(lower - 0.240880227829262) < 1e-9 && abs(upper - 157.492088274810811) < 1e-6)
    for method in ["newcombe", "miettinen-nurminen"] {
      let outcome = try compare("primary.local-toxicity.swelling", method)[0].outcome
      guard case .difference(1, let limits) = outcome, let lower = limits.lower else {
        Issue.record("no difference by \(method)")
        continue
      }
      #expect(lower > 0 && lower < 1)
    }
  }

  @Test("Without an allocation there is none, without consent none of efficacy")
  func consent() throws {
    #expect(try compare("healing.confirmed", "permutation", arms: nil).isEmpty)
    let refused = try compare("healing.confirmed", "permutation", efficacy: false)
    #expect(
      refused.map(\.outcome) == [
        .notEstimable(reason: "efficacy by arm is not allowed by the plan")
      ])
    #expect(try compare("worsening.baseline-ulcers", "permutation", efficacy: false).count == 1)
  }

  @Test("Every pair of arms is compared, in their order")
  func pairs() throws {
    var arms = Self.arms
    arms["P6"] = "C"
    let found = try compare("new-ulcers.count", "permutation", arms: arms)
    #expect(found.map { $0.firstArm + $0.secondArm } == ["AB", "AC", "BC"])
  }

  @Test("Every method that can be named for a result finds something or says why not")
  func methods() throws {
    let ids = [
      "primary.local-toxicity.any", "primary.max-grade.any.any-grade", "adverse-events.any.events",
      "adverse-events.rate", "healing.durable", "healing.time.any.curve",
      "healing.time.midpoint.curve", "healing.time.turnbull.curve",
      "healing.cumulative-incidence.healed.curve", "healing.cumulative-incidence.lost.curve",
      "recurrence.same-location", "recurrence.time.curve", "primary.local-toxicity.day-84",
    ]
    for id in ids {
      let methods = ResultName(text: id).traits.comparisons.map(\.rawValue)
      #expect(!methods.isEmpty)
      for method in methods {
        let found = try compare(id, method)
        #expect(found.count == 1)
        if case .notEstimable(let reason) = found[0].outcome {
          #expect(!reason.isEmpty && reason != "no such method")
        } else {
          #expect(found[0].method != method)
        }
      }
    }
  }

  @Test(
    "Results that have no comparison are known as such",
    arguments: [
      "healing.time.confirmed.median", "primary.max-grade.any", "adverse-events", "pattern.none",
      "new-ulcers.mean-cumulative.curve", "location.R2-tip-volar.episodes", "",
      "primary.local-toxicity.any@A", "adverse-events.rate.events",
    ])
  func notCompared(id: String) {
    #expect(ResultName(id)?.traits.comparisons.isEmpty ?? true)
  }

  @Test("The listing has a row per comparison and pair")
  func listing() throws {
    var plan = StudyPlan(acronym: "TINY")
    plan.comparisons = [
      StudyPlan.Comparison(result: .localToxicity(.swelling), method: .permutation)
    ]
    let analysis = try TinyStudy.analysis(Self.study, plan: plan, allocation: Self.arms)
    #expect(
      ComparisonsListing.text(of: analysis) == """
        result,method,first_arm,second_arm,statistic,degrees_of_freedom,estimate,lower,upper,\
        p_value,definition,not_estimable
        primary.local-toxicity.swelling,permutation,A,B,,,,,,0.1,\
        "Permutation of participants between arms, two-sided, every way",

        """)
  }
}
