import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("The day of an amputation or closure is held against its row and the course of the ulcer")
struct LossDateTests {
  /// A study whose ulcers.csv has these rows at R2-tip-volar: `date,status,loss_date,target`.
  private func study(_ rows: [String]) -> IngestedStudy {
    var fixture = StudyFixture()
    fixture.texts["ulcers.csv"] =
      "participant_id,date,status,loss_date,target,hand,digit,level,surface\n"
      + rows.map { "P1,\($0),R,2,tip,volar\n" }.joined()
    return fixture.ingest()
  }

  private func lossDates(_ study: IngestedStudy) -> [String] {
    study.records.ulcers.map { $0.lossDate?.isoText ?? "–" }
  }

  @Test("A day after the last open date and not after the row’s own is kept, to the day")
  func inside() {
    for day in ["2025-01-25", "2025-02-07"] {
      let study = study([
        "2025-01-10,active,,yes", "2025-01-24,indeterminate,,no", "2025-02-07,amputated,\(day),",
      ])
      #expect(study.brief == [])
      #expect(lossDates(study) == ["–", "–", day])
      #expect(study.records.ulcers.map(\.isTarget) == [true, false, nil])
    }
  }

  @Test("A day on which the ulcer was still open, or after the row, is emptied; the row is used")
  func outside() {
    // The last open date is that of the indeterminate row, 24 January.
    for day in ["2025-01-24", "2025-01-11", "2025-02-08"] {
      let study = study([
        "2025-01-10,active,,", "2025-01-24,indeterminate,,", "2025-02-07,surgically-closed,\(day),",
      ])
      #expect(study.brief == ["loss-date-outside 4 33"], "\(day)")
      #expect(lossDates(study) == ["–", "–", "–"])
      #expect(study.records.ulcers.last?.status == .surgicallyClosed)
      #expect(study.file(.ulcers)?.used == 3)
      #expect(study.file(.ulcers)?.cellsEmptied == 1)
      #expect(study.records.standings[.ulcers].emptied["loss_date"] == 1)
    }
  }

  @Test("A row that ends no episode may carry any day up to its own")
  func endsNothing() {
    // Never open; healed before; closed before.
    for before in [[], ["2025-01-10,active,,", "2025-01-24,healed,,"]] {
      let study = study(before + ["2025-02-07,amputated,2024-06-01,"])
      #expect(study.brief == [])
      #expect(lossDates(study).last == "2024-06-01")
    }
    let closed = study([
      "2025-01-10,active,,", "2025-01-24,surgically-closed,,",
      "2025-02-07,surgically-closed,2025-01-10,",
    ])
    #expect(closed.brief == [])
    #expect(lossDates(closed).last == "2025-01-10")
    let later = study(["2025-02-07,amputated,2025-02-08,"])
    #expect(later.brief == ["loss-date-outside 2 25"])
    #expect(lossDates(later) == ["–"])
  }

  @Test("After a reopening the last open date is that of the new rows")
  func reopened() {
    let rows = [
      "2025-01-10,active,,", "2025-01-17,healed,,", "2025-01-24,active,,",
    ]
    #expect(study(rows + ["2025-02-07,amputated,2025-01-20,"]).brief == ["loss-date-outside 5 25"])
    #expect(study(rows + ["2025-02-07,amputated,2025-01-25,"]).brief == [])
  }

  @Test("Beside another status a day is ignored with a warning, and no cell counts as emptied")
  func otherStatus() {
    for status in ["active", "indeterminate", "healed", "not-assessed"] {
      let study = study(["2025-01-10,active,,", "2025-02-07,\(status),2025-02-01,"])
      #expect(study.brief == ["loss-date-ignored 3 \(16 + status.count)"], "\(status)")
      #expect(study.diagnostics.map(\.severity) == [.warning])
      #expect(lossDates(study) == ["–", "–"])
      #expect(study.file(.ulcers)?.cellsEmptied == 0)
    }
  }
}
