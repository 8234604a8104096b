extension RuleCatalogue {
  /// What can be wrong with files and headers.
  static let fileRules: [RuleDefinition] = [
    .init(
      .missingFile,
      "A file of the study is not there.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        1️⃣ulcers.csv
        <no such file>
        """,
      mending: "Add the file, or name it in study.yaml under files."),
    .init(
      .unreadableFile,
      "A file is there but could not be read, or it is no regular file: a folder, a pipe, a device.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        1️⃣ulcers.csv
        <a folder>
        """,
      mending: "Put a file in its place that you may read."),
    .init(
      .fileLeftStudy,
      "study.yaml says under left-study that a file has left the study: without the file nothing is known "
        + "from it; where it is there all the same, it is read.",
      accepted: """
        scores.csv
        participant_id,date,instrument,score
        P001,2025-01-21,pain-vas,40
        """,
      rejected: """
        study.yaml
        acronym: DEMO
        left-study: [scores]
        1️⃣scores.csv
        <no such file>
        """,
      mending: "Nothing need be done; remove the kind from left-study when the file is back."),
    .init(
      .fileNotRead,
      "A file of the folder looks like a table of the study and has another name: it is not read.",
      accepted: """
        scores.csv
        participant_id,date,instrument,score
        P001,2025-01-21,pain-vas,40
        """,
      rejected: """
        1️⃣Scores_2.csv
        participant_id,date,instrument,score
        P001,2025-01-21,pain-vas,40
        """,
      mending:
        "Put its rows into the table, name the file in study.yaml under files, or take it away."),
    .init(
      .emptyFile,
      "A file has no header.",
      accepted: """
        local-reactions.csv
        participant_id,date,swelling,warmth
        P001,2025-01-21,1,0
        """,
      rejected: """
        1️⃣local-reactions.csv
        """,
      mending: "Export the file again."),
    .init(
      .noRows,
      "A file has a header and no rows.",
      accepted: """
        local-reactions.csv
        participant_id,date,swelling,warmth
        P001,2025-01-21,1,0
        """,
      rejected: """
        1️⃣local-reactions.csv
        participant_id,date,swelling,warmth
        """,
      mending: "Nothing need be done if that is so."),
    .init(
      .noTreatedParticipants,
      "Nobody has a treatment_date: the safety population is empty.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,enrolled,2025-01-20
        """,
      rejected: """
        1️⃣participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,enrolled,
        P002,2025-01-08,enrolled,
        """,
      mending: "Nothing need be done if that is so; else map the column in study.yaml."),
    .init(
      .allocationInStudyFolder,
      "A column or file looks like the treatment allocation; it is not read, none of its "
        + "values is shown.",
      accepted: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date
        P001,2025-01-06,enrolled,2025-01-20
        """,
      rejected: """
        participants.csv
        participant_id,consent_date,screening_outcome,treatment_date,1️⃣Randomization Group
        P001,2025-01-06,enrolled,2025-01-20,A
        """,
      mending: "Remove it from the folder; a closed report takes it by --allocation."),
    .init(
      .allocationWordInText,
      "A text has a word that may tell the treatment allocation (placebo, verum, MSC, unblinded; in a "
        + "closed report also the words of the allocation). The text is read and shown as it stands.",
      accepted: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        P001,1,Itching after injection,Skin and subcutaneous tissue disorders,1,2025-01-25
        """,
      rejected: """
        adverse-events.csv
        participant_id,event_id,term,organ_system,grade,start_date
        1️⃣P001,1,Itching after placebo,Skin and subcutaneous tissue disorders,1,2025-01-25
        """,
      mending: "Take the word out of the text: nothing else can keep it out of open reports."),
    .init(
      .misplacedHeader,
      "A line below the first is the header; no row is used.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        Visits until 3 February
        1️⃣participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      mending: "Remove the lines above the header."),
    .init(
      .rowsInQuotes,
      "Each row stands in quotes as a whole, so that it is one cell; no row is used.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        1️⃣"participant_id,visit,date,attended"
        "P001,w2,2025-02-03,yes"
        """,
      mending: "Save the file again with the cells in columns."),
    .init(
      .missingColumn,
      "A required column, or one that study.yaml names, is missing.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        1️⃣participant_id,date,hand,digit,level,surface,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,4.2,3.0
        """,
      mending: "Rename the column, or map it in study.yaml under columns."),
    .init(
      .duplicateColumn,
      "A column that is read has its name twice; no row of the file is used, for one of the two may be wrong.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended
        P001,w2,2025-02-03,yes
        """,
      rejected: """
        visits.csv
        participant_id,visit,2️⃣date,attended,1️⃣date
        P001,w2,2025-02-03,yes,2025-02-04
        """,
      mending: "Rename or remove one of them."),
    .init(
      .unknownColumn,
      "A column is not part of the study format; it is ignored.",
      accepted: """
        visits.csv
        participant_id,visit,date,attended,reason
        P001,w2,2025-02-03,yes,
        """,
      rejected: """
        visits.csv
        participant_id,visit,date,attended,1️⃣entered_by
        P001,w2,2025-02-03,yes,JK
        """,
      mending: "Nothing need be done, unless the hint names a column that is meant."),
  ]
}
