import Testing
import UlcerAnalysis
import UlcerRecords

@Suite("What the name of a result promises is what the analysis gives")
struct ResultTraitsTests {
  private static let study = """
    person P1
    P1 R2-tip-volar 0 active 10x5
    P1 R2-tip-volar 14 active 8x4
    P1 R2-tip-volar 28 healed
    P1 R2-tip-volar 42 healed
    P1 R2-tip-volar 70 active 5x5
    visit P1 14
    visit P1 28
    visit P1 84
    person P2
    P2 L3-tip-volar 0 active 10x5
    P2 L3-tip-volar 28 active 12x8
    visit P2 28
    event P2 E1 Skin day=3 grade=3 serious=yes
    reaction P1 2 swelling=1
    """

  @Test("Kind of number, unit and name", arguments: [study, "person P1"])
  func kept(text: String) throws {
    let analysis = try TinyStudy.analysis(text, allocation: ["P1": "A", "P2": "B"])
    for result in analysis.results {
      let traits = result.name.traits
      // A class of this study's own is no class of MedDRA: its name is not read, but written alike.
      switch result.name {
      case .highestGrade, .eventTerm: break
      default: #expect(ResultID(result.id.text) == result.id)
      }
      switch result.value {
      case .count: #expect(traits.number == .count, "\(result.id)")
      case .proportion: #expect(traits.number == .proportion, "\(result.id)")
      case .rate(_, _, _, _, let unit):
        #expect(traits.number == .rate && traits.unit == unit, "\(result.id)")
      case .curve(let unit, _):
        #expect(traits.number == .curve && traits.unit == unit, "\(result.id)")
      case .notReached(let unit, _, _):
        #expect(traits.number == .quantile && traits.unit == unit, "\(result.id)")
      case .estimate(_, _, let unit):
        if result.id.group == "A-B", traits.number == .proportion {
          #expect(traits.isProportionOfParticipants && unit == "proportion", "\(result.id)")
        } else {
          #expect([.estimate, .quantile].contains(traits.number), "\(result.id)")
          #expect(traits.unit == unit, "\(result.id)")
        }
      case .notEstimable: break
      }
      let isOfUlcers = [.ulcers, .episodes].contains(traits.unitOfAnalysis)
      #expect((result.ulcers != nil) == isOfUlcers, "\(result.id)")
    }
  }
}
