import UlcerIngest

extension ImportRuleCatalogue {
  /// What can be wrong with a REDCap export.
  static let redcapRules: [RuleDefinition] = redcapFileRules + redcapRowRules

  private static func rule(
    _ rule: REDCapRule, _ meaning: String, accepted: RuleExample, rejected: RuleExample,
    mending: String
  ) -> RuleDefinition {
    RuleDefinition(
      name: rule.rawValue, severity: rule.severity, meaning, accepted: accepted,
      rejected: rejected, mending: mending)
  }

  private static let redcapFileRules: [RuleDefinition] = [
    rule(
      .labelExport,
      "The export has labels in place of names or codes. Labels are not unique and change with every rewording.",
      accepted: """
        data.csv
        record_id,pain,visit_complete
        1,6,2
        """,
      rejected: """
        data.csv
        1️⃣Record ID,Pain,Complete?
        1,6,Complete
        """,
      mending: "Export again as CSV with raw data."),
    rule(
      .labelExportIgnored, "A label export lies beside the raw one; it is not read.",
      accepted: """
        data.csv
        record_id,pain,visit_complete
        1,6,2
        """,
      rejected: """
        data.csv
        record_id,pain,visit_complete
        1,6,2
        labels.csv
        1️⃣Record ID,Pain,Complete?
        1,6,Complete
        """,
      mending: "Take it out of the source, or leave it."),
    rule(
      .noDictionary,
      "There is no data dictionary; each form ends at its status column (…_complete).",
      accepted: .described("The export and the project's data dictionary side by side."),
      rejected: .described("The export alone."),
      mending: "Put the data dictionary beside the export: it also tells choices and date fields."),
    rule(
      .fieldNotInDictionary,
      "A column of the export is not in the dictionary; it belongs to the form whose status column follows.",
      accepted: .described("A dictionary downloaded on the day of the export."),
      rejected: .described("A field that was added to the project after the dictionary."),
      mending: "Download the dictionary again."),
    rule(
      .fieldOfNoForm,
      "A column is not in the dictionary and no status column follows it; it is not read.",
      accepted: .described("An export with the status columns of its forms."),
      rejected: .described("A report of some fields, without …_complete."),
      mending: "Export all data, or put the data dictionary beside the export."),
    rule(
      .formNotDesignated,
      "A form has entries in an event to which the project does not designate it.",
      accepted: .described("A visit form with entries at visits."),
      rejected: .described(
        "A visit form with entries in the event for the log, which does not have it."),
      mending:
        "Ask who manages the project whether the form was taken away from the event on purpose."),
  ]

  private static let redcapRowRules: [RuleDefinition] = [
    rule(
      .unknownInstrument, "A row belongs to a repeating instrument that the export does not have.",
      accepted: """
        data.csv
        record_id,redcap_repeat_instrument,redcap_repeat_instance,pain,visit_complete
        1,visit,1,6,2
        """,
      rejected: """
        data.csv
        record_id,redcap_repeat_instrument,redcap_repeat_instance,pain,visit_complete
        1,1️⃣visits,1,6,2
        """,
      mending: "Export all forms, raw."),
    rule(
      .halfARepeat, "A row names a repeating instrument and no instance.",
      accepted: """
        data.csv
        record_id,redcap_repeat_instrument,redcap_repeat_instance,pain,visit_complete
        1,visit,1,6,2
        """,
      rejected: """
        data.csv
        record_id,redcap_repeat_instrument,redcap_repeat_instance,pain,visit_complete
        1,1️⃣visit,,6,2
        """,
      mending: "Export it again; do not edit the file."),
    rule(
      .strayValue, "A row of a repeating instrument has values of another form.",
      accepted: """
        data.csv
        record_id,redcap_repeat_instrument,redcap_repeat_instance,sex,intake_complete,pain,visit_complete
        1,,,2,2,,
        1,visit,1,,,6,2
        """,
      rejected: """
        data.csv
        record_id,redcap_repeat_instrument,redcap_repeat_instance,sex,intake_complete,pain,visit_complete
        1,visit,1,1️⃣2,2,6,2
        """,
      mending: "Export it again: columns of the file may have been shifted."),
    rule(
      .repeatedRow, "One record, event and instance stand in two rows.",
      accepted: """
        data.csv
        record_id,redcap_event_name,pain,visit_complete
        1,week_2_arm_1,6,2
        1,week_4_arm_1,5,2
        """,
      rejected: """
        data.csv
        record_id,redcap_event_name,pain,visit_complete
        2️⃣1,week_2_arm_1,6,2
        1️⃣1,week_2_arm_1,5,2
        """,
      mending: "Use one export; two were pasted together."),
    rule(
      .twoKeys,
      "The field that the mapping names as the participant's key has two values in one record.",
      accepted: .described("participant: study_number, entered once in each record."),
      rejected: .described("A record with the study number 10-1 in one event and 10-2 in another."),
      mending: "Correct it in REDCap, or use the record id."),
    rule(
      .dateNotISO, "A date field holds a date that REDCap would not write so.",
      accepted: .described("2025-01-27"), rejected: .described("27-01-2025 or 1/27/2025"),
      mending:
        "Use the file as REDCap wrote it: a spreadsheet program has saved this one, and may have changed ids and numbers too."
    ),
  ]
}
