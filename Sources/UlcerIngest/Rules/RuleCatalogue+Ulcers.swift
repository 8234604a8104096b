extension RuleCatalogue {
  /// What ulcers and their sizes contradict; the values are used as they stand.
  static let ulcerContradictions: [RuleDefinition] = [
    .init(
      .rowAfterAmputation,
      "A row follows an amputation at its location and changes nothing.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-02-03,left,3,tip,volar,active,4.2,3.0
        P001,2025-03-03,left,3,tip,volar,amputated,,
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-02-03,left,3,tip,volar,2️⃣amputated,,
        P001,2025-03-03,left,3,tip,volar,1️⃣healed,,
        """,
      mending: "Correct the location or the status."),
    .init(
      .healedNeverOpen,
      "An ulcer is healed where none was open before; the row is ignored.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        P001,2025-02-03,right,2,tip,volar,healed,,
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-02-03,right,2,tip,volar,1️⃣healed,,
        """,
      mending: "Add the assessment that found the ulcer, or correct the location."),
    .init(
      .healedWithSize,
      "A healed ulcer has a size above 0.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        P001,2025-02-03,right,2,tip,volar,healed,,
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        P001,2025-02-03,right,2,tip,volar,2️⃣healed,1️⃣2.0,1.0
        """,
      mending: "Correct the status, or leave the size empty."),
    .init(
      .lengthLessThanWidth,
      "The length is less than the width; they were exchanged.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,4.2,3.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,1️⃣3.0,2️⃣4.2
        """,
      mending: "Enter the longest extent as length."),
    .init(
      .areaJump,
      "The area of an ulcer differs more than tenfold from the assessment beside it: a size "
        + "in centimetres, or a decimal mark out of place. A fall counts only if the ulcer is "
        + "large again afterwards, or if it exceeds fifty times: the rest may be healing. A rise "
        + "whose row records a sign of worsening counts from fifty times on.",
      accepted: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,8.0,6.0
        P001,2025-02-03,right,2,tip,volar,active,7.0,5.0
        P001,2025-02-17,right,2,tip,volar,active,5.0,4.0
        """,
      rejected: """
        ulcers.csv
        participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
        P001,2025-01-20,right,2,tip,volar,active,2️⃣8.0,6.0
        P001,2025-02-03,right,2,tip,volar,active,1️⃣0.7,0.5
        P001,2025-02-17,right,2,tip,volar,active,5.0,4.0
        """,
      mending: "Correct the size; sizes are in millimetres, areas in square millimetres."),
    .init(
      .sizesUnlikeOtherSites,
      "A site's lengths or widths are five times (areas 25 times) larger or smaller than "
        + "those of the other sites: it may type centimetres. Medians are compared; a site needs "
        + "10 sizes of 3 participants.",
      accepted: .described(
        "length_mm of Utrecht: 6, 5, 5, 4, … (median 5); of Leiden: 7, 6, 5, … (median 6)"),
      rejected: .described(
        "length_mm of Utrecht: 0.6, 0.5, 0.5, 0.4, … (median 0.5); of Leiden: 7, 6, 5, … "
          + "(median 6)"),
      mending: "Ask the site for its unit; sizes are in millimetres."),
  ]
}
