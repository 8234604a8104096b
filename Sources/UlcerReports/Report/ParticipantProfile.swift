import PageComposition
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// One participant on one page: who, the course of each ulcer, the events, a table of ulcers.
enum ParticipantProfile {
  static func destination(of id: String) -> String { "participant-\(id)" }

  static func blocks(
    _ member: TreatedParticipants.Member, _ context: ReportContext, startsPage: Bool
  ) -> [Block] {
    let analysis = context.analysis
    let course = member.course
    var blocks: [Block] = [
      .heading(
        Heading(
          2, RichText("Participant \(member.id)"), destination: destination(of: member.id),
          startsPage: startsPage)),
      .paragraph(RichText(facts(member, context))),
    ]
    if course.episodes.isEmpty {
      blocks.append(.paragraph("No ulcer was ever recorded.", .note))
    } else {
      blocks.append(
        .figure(
          Figure(
            caption: nil,
            content: .fitted { room, measurer in
              FigureDrawing.trajectories(analysis, course, room: room, measurer: measurer)
            },
            notes: [
              "Size of each ulcer by place. Open circle on the zero line: looked at and closed. A number: a later episode at the same place. A gap: a missed visit. Left of day 0: before treatment."
            ])))
    }
    if course.adverseEvents.isEmpty {
      blocks.append(.paragraph("No adverse event was recorded.", .note))
    } else {
      blocks.append(
        .figure(
          Figure(
            caption: nil,
            content: .fitted { room, measurer in
              FigureDrawing.adverseEvents(analysis, course, room: room, measurer: measurer)
            },
            notes: ["Adverse events; an arrow goes on at the data cut-off."])))
    }
    if !course.episodes.isEmpty { blocks.append(.table(ulcers(member, context))) }
    return blocks
  }

  private static func facts(
    _ member: TreatedParticipants.Member, _ context: ReportContext
  ) -> String {
    let record = member.record
    var facts: [String] = []
    if let sex = record.sex { facts.append(sex.rawValue) }
    if let age = record.ageYears { facts.append("\(age) years") }
    if let subset = record.subset { facts.append("\(subset.rawValue) systemic sclerosis") }
    if let site = record.site { facts.append("site \(site)") }
    facts.append("treated \(DateWording.text(record.treatment?.date))")
    if let hand = record.treatedHand { facts.append("\(hand.word) hand injected") }
    facts.append("followed for \(member.course.timeAtRisk) days")
    if let reason = record.endReason { facts.append("participation ended: \(words(reason))") }
    let missedVisits = Set(
      context.analysis.visits(of: member.course.participant).filter { !$0.isAttended }
        .map(\.visit))
    let planned = context.plan.visits.map(\.id)
    let missed =
      planned.filter(missedVisits.contains) + missedVisits.subtracting(planned).sorted()
    if !missed.isEmpty { facts.append("missed: \(missed.joined(separator: ", "))") }
    return facts.joined(separator: " · ")
  }

  private static func words(_ reason: Participant.EndReason) -> String {
    switch reason {
    case .completed: "completed"
    case .withdrewConsent: "withdrew consent"
    case .adverseEvent: "adverse event"
    case .lostToFollowUp: "lost to follow-up"
    case .death: "death"
    case .other: "other reason"
    }
  }

  private static func ulcers(
    _ member: TreatedParticipants.Member, _ context: ReportContext
  ) -> Table {
    let baseline = member.course.baselineUlcers
    let episodes = member.course.episodes
    let rows = episodes.map { place -> TableRow in
      let episode = context.analysis.episodes[place]
      let worse = baseline.first { $0.episode == place }.map { $0.isWorse ? "yes" : "no" }
      return TableRow([
        TableCell(episode.location.code), TableCell("\(episode.number)"),
        TableCell(episode.kind?.rawValue ?? ""), TableCell(day(episode.firstDay)),
        TableCell(status(episode)), TableCell(day(episode.healingDay ?? episode.lossDay)),
        TableCell("\(episode.flips.count)"), TableCell(worse ?? "–"),
      ])
    }
    return Table(
      caption: nil,
      columns: [
        TableColumn("Place"), TableColumn("Episode", .end), TableColumn("Kind"),
        TableColumn("First open", .end), TableColumn("Status"),
        TableColumn("Closed or lost", .end), TableColumn("Flips", .end),
        TableColumn("Worse", .end),
      ], rows: rows,
      notes: [
        RichText(
          "Days since treatment. Worse: than at baseline, by day \(context.plan.primaryWindow); baseline ulcers alone."
        )
      ])
  }

  private static func day(_ day: Int?) -> String { day.map(NumberWording.whole) ?? "–" }

  private static func status(_ episode: Episode) -> String {
    switch episode.status {
    case .open: "open"
    case .healedUnconfirmed: "healed, not confirmed"
    case .healedConfirmed: episode.isDurable ? "healed, confirmed, durable" : "healed, confirmed"
    case .lost:
      switch episode.loss {
      case .amputated: "lost: amputated"
      case .surgicallyClosed: "lost: surgically closed"
      case .death: "lost: death"
      case nil: "lost"
      }
    }
  }
}
