import Testing
import UlcerRecords

@testable import UlcerSamples

@Suite struct ScreeningTests {
  @Test("twenty treated make 25 screened: 4 failures and one pending")
  func twenty() {
    let order = ScreeningOrder(seed: 3, participants: 20)
    #expect(order.screened == 25)
    #expect(order.outcome(at: 24) == .pending)
  }

  @Test("every size treats exactly that many, numbered in order", arguments: 1...37)
  func sizes(participants: Int) {
    for seed in UInt64(1)...8 {
      let order = ScreeningOrder(seed: seed, participants: participants)
      var numbers: [Int] = []
      var failures = 0
      var pending = 0
      for place in 0..<order.screened {
        switch order.outcome(at: place) {
        case .treated(let number): numbers.append(number)
        case .failed(let after):
          failures += 1
          #expect(after == numbers.count)
        case .pending: pending += 1
        }
      }
      #expect(numbers == Array(1...participants))
      #expect(pending == 1)
      #expect(failures == participants / 5 || failures == participants / 5 + 1)
    }
  }

  @Test("recruitment fills the same months whatever the number", arguments: [1, 20, 5000])
  func recruitment(participants: Int) {
    let calendar = SampleCalendar(seed: 1, participants: participants)
    let dates = (1...participants).map { calendar.treatmentDate(of: $0) }
    #expect(dates.allSatisfy { $0 >= SampleCalendar.recruitmentStart })
    #expect(dates.allSatisfy { $0 < SampleCalendar.dataCut })
    if participants >= 20, let first = dates.min(), let last = dates.max() {
      #expect(first.isoText.hasPrefix("2025-05"))
      #expect(last.days(since: first) > 470)
    }
  }

  @Test("treatment is on a Monday, Tuesday or Wednesday, the same in every size of study")
  func weekdays() {
    let small = SampleCalendar(seed: 1, participants: 20)
    let large = SampleCalendar(seed: 1, participants: 900)
    for number in 1...20 {
      let weekday = small.treatmentWeekday(of: number)
      for calendar in [small, large] {
        let days = calendar.treatmentDate(of: number).days(since: SampleCalendar.recruitmentStart)
        #expect(days % 7 == weekday)
      }
    }
  }

  @Test("a Saturday becomes Friday, a Sunday Monday, also before treatment")
  func workdays() {
    // Treated on a Tuesday (1): day 4 is a Saturday, day 5 a Sunday, day -2 a Sunday.
    #expect(SampleCalendar.workday(4, treatmentWeekday: 1) == 3)
    #expect(SampleCalendar.workday(5, treatmentWeekday: 1) == 6)
    #expect(SampleCalendar.workday(-2, treatmentWeekday: 1) == -1)
    #expect(SampleCalendar.workday(6, treatmentWeekday: 1) == 6)
  }

  @Test("each block of four treated has two of each arm")
  func allocation() {
    let allocation = TreatmentAllocation(seed: 4)
    var sequences: Set<String> = []
    for block in 0..<50 {
      let arms = (1...4).map { allocation.arm(of: 4 * block + $0) }
      #expect(arms.filter { $0 == "A" }.count == 2)
      #expect(arms.filter { $0 == "B" }.count == 2)
      sequences.insert(String(arms))
    }
    #expect(sequences.count == 6)
  }
}
