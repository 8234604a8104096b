import UlcerRecords

/// Writes `adtte.csv`: one row per treated participant, location, episode and parameter in the
/// shape of CDISC ADaM ADTTE (`CNSR` 0 is the event).
///
/// Every column and parameter is described in `docs/adam.md`. `SRCDOM`, `SRCVAR` and `SRCSEQ` name
/// the file, column and line of `ADT`. Sorted by `SUBJID`, location, episode (rows of the
/// participant first) and parameter.
enum TimeToEventListing {
  /// The text of `adtte.csv`.
  static func text(of analysis: StudyAnalysis, lines: SourceLines) -> String {
    let subject = SubjectCells(of: analysis)
    var table = TableText(
      columns: subject.columns + [
        "SAFFL", "TRTSDT", "PARCAT1", "PARAMCD", "PARAM", "ULLOC", "ULHAND", "ULDIGIT",
        "ULLEVEL", "ULSURF", "EPISODE", "EPIKIND", "EPISTAT", "STARTDT", "STRTDOM", "STRTVAR",
        "STRTSEQ", "ADT", "ADY", "AVAL", "AVALU", "CNSR", "EVNTDESC", "CNSDTDSC", "SRCDOM",
        "SRCVAR", "SRCSEQ", "AVALLO", "AVALHI", "LODT", "LOSEQ", "OPENLDT", "OPENLDOM",
        "OPENLSEQ", "CNFDT", "CNFSEQ", "LSTHLDT",
        "LSTHLSEQ", "DURABFL", "FLIPS", "REFDT", "REFSEQ", "REFAREA", "PARDAY28", "PARBEST",
      ])
    let followUp = FollowUpEnds(of: analysis.records)
    let visits = AttendedVisitRows(of: analysis.records)
    for participant in subject.sortedParticipants {
      let course = analysis.courses[participant]
      guard let day0 = course.treatmentDate, let end = followUp[participant] else { continue }
      let treatment = SourcedDate(date: day0, row: .participant(participant, .treatment))
      let own = subject.cells(of: course) + [TableText.flag(true), day0.isoText]
      for row in rows(
        of: course, treatment: treatment, followUpEnd: end, visits: visits, in: analysis)
      {
        table.add(own + cells(of: row, treatment: day0, analysis, lines))
      }
    }
    return table.text
  }

  /// The rows of one participant: its own, then by location and episode.
  private static func rows(
    of course: ParticipantCourse, treatment: SourcedDate, followUpEnd: SourcedDate,
    visits: AttendedVisitRows, in analysis: StudyAnalysis
  ) -> [TimeToEventRow] {
    let person = analysis.records.participants[course.participant]
    let episodes = analysis.history.episodes[course.episodes]
    let sorted = course.episodes.sorted { left, right in
      let codes = (episodes[left].location.code, episodes[right].location.code)
      return codes.0 == codes.1 ? left < right : TableText.isBefore(codes.0, codes.1)
    }
    return ParticipantTimes(
      course: course, person: person, own: episodes, treatment: treatment,
      followUpEnd: followUpEnd
    ).all
      + sorted.flatMap { place -> [TimeToEventRow] in
        let rows = EpisodeRows(
          episode: episodes[place], history: analysis.history, records: analysis.records)
        let ulcer = course.baselineUlcers.first { $0.episode == place }
        return
          (ulcer.map {
            BaselineUlcerTimes(
              ulcer: $0, rows: rows, treatment: treatment,
              window: course.primaryWindow?.lastDay ?? 0
            ).all
          } ?? [])
          + EpisodeTimes(
            place: place, rows: rows, treatment: treatment, own: episodes,
            followUpEnd: followUpEnd, visits: visits
          ).all
      }
  }

  private static func cells(
    of row: TimeToEventRow, treatment: CalendarDate, _ analysis: StudyAnalysis,
    _ lines: SourceLines
  ) -> [String] {
    func line(_ date: SourcedDate?) -> String {
      TableText.cell(date?.row.line(in: analysis.cutRecords, lines))
    }
    let parameter = row.parameter
    let cells: [String] = [
      parameter.category, parameter.rawValue, TableText.cell(parameter.label),
    ]
    let times: [String] = [
      row.start.date.isoText, row.start.row.domain, row.start.row.variable, line(row.start),
      row.end.date.isoText, TableText.cell(StudyDay.of(row.end.date, from: treatment)),
      TableText.cell(row.value), "DAYS", TableText.cell(row.ending.code),
      TableText.cell(row.ending.event), TableText.cell(row.ending.censoring),
      row.end.row.domain, row.end.row.variable, line(row.end),
      TableText.cell(row.interval?.left), TableText.cell(row.interval?.right),
      row.intervalStart?.date.isoText ?? "", line(row.intervalStart),
      row.openedAfter?.date.isoText ?? "", row.openedAfter?.row.domain ?? "",
      line(row.openedAfter),
    ]
    return cells + placeCells(of: row, analysis) + times
      + episodeCells(of: row, analysis, line: line) + ulcerCells(of: row, analysis, line: line)
  }

  private static func placeCells(
    of row: TimeToEventRow, _ analysis: StudyAnalysis
  ) -> [String] {
    guard let place = row.episode else { return [String](repeating: "", count: 8) }
    let episode = analysis.episodes[place]
    let location = episode.location
    return [
      location.code, TableText.capitals(location.hand.word),
      String(location.digit.rawValue), TableText.capitals(location.level.word),
      TableText.capitals(location.surface.word), TableText.cell(episode.number),
      TableText.capitals(episode.kind?.rawValue), TableText.capitals(episode.status.rawValue),
    ]
  }

  /// The outcome of the episode after its end.
  private static func episodeCells(
    of row: TimeToEventRow, _ analysis: StudyAnalysis, line: (SourcedDate?) -> String
  ) -> [String] {
    guard let place = row.episode else { return [String](repeating: "", count: 6) }
    let episode = analysis.episodes[place]
    let rows = EpisodeRows(
      episode: episode, history: analysis.history, records: analysis.records)
    return [
      rows.confirmation?.date.isoText ?? "", line(rows.confirmation),
      rows.lastHealed?.date.isoText ?? "", line(rows.lastHealed),
      TableText.mark(episode.isDurable), TableText.cell(episode.flips.count),
    ]
  }

  /// The reference assessment of a baseline ulcer and its change from it.
  private static func ulcerCells(
    of row: TimeToEventRow, _ analysis: StudyAnalysis, line: (SourcedDate?) -> String
  ) -> [String] {
    guard let ulcer = row.ulcer else { return [String](repeating: "", count: 5) }
    let reference = SourcedDate(
      date: analysis.records.ulcers[ulcer.referenceRow].date, row: .ulcer(ulcer.referenceRow))
    return [
      reference.date.isoText, line(reference), TableText.cell(ulcer.referenceArea),
      TableText.cell(ulcer.reductionAtDay28), TableText.cell(ulcer.bestReduction),
    ]
  }
}
