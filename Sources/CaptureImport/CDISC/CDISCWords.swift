/// Controlled terms of CDISC and their words in the study format; `nil` is no value.
enum CDISCWords {
  /// NCOMPLT and its completion.
  static let endReasons: [(source: String, target: String?)] = [
    ("COMPLETED", "completed"), ("ADVERSE EVENT", "adverse-event"), ("DEATH", "death"),
    ("LOST TO FOLLOW-UP", "lost-to-follow-up"), ("WITHDRAWAL BY SUBJECT", "withdrew-consent"),
    ("WITHDRAWAL BY PARENT/GUARDIAN", "withdrew-consent"), ("LACK OF EFFICACY", "other"),
    ("PHYSICIAN DECISION", "other"), ("PROTOCOL VIOLATION", "other"),
    ("PROTOCOL DEVIATION", "other"), ("STUDY TERMINATED BY SPONSOR", "other"),
    ("SITE TERMINATED BY SPONSOR", "other"), ("PROGRESSIVE DISEASE", "other"),
    ("DISEASE RELAPSE", "other"), ("PREGNANCY", "other"), ("RECOVERY", "other"),
    ("NON-COMPLIANCE WITH STUDY DRUG", "other"), ("TECHNICAL PROBLEMS", "other"),
    ("OTHER", "other"), ("SCREEN FAILURE", nil), ("DISCONTINUED", "other"), ("ONGOING", nil),
  ]

  /// The causality words in use.
  static let relatedness: [(source: String, target: String?)] = [
    ("NONE", "unrelated"), ("NOT RELATED", "unrelated"), ("UNRELATED", "unrelated"),
    ("N", "unrelated"), ("REMOTE", "unlikely"), ("UNLIKELY", "unlikely"),
    ("UNLIKELY RELATED", "unlikely"), ("DOUBTFUL", "unlikely"), ("POSSIBLE", "possible"),
    ("POSSIBLY RELATED", "possible"), ("Y", "possible"), ("PROBABLE", "probable"),
    ("PROBABLY RELATED", "probable"), ("RELATED", "definite"), ("DEFINITE", "definite"),
    ("DEFINITELY RELATED", "definite"),
  ]

  /// OUT.
  static let outcomes: [(source: String, target: String?)] = [
    ("RECOVERED/RESOLVED", "recovered"), ("RECOVERING/RESOLVING", "recovering"),
    ("RECOVERED/RESOLVED WITH SEQUELAE", "recovered-with-sequelae"),
    ("NOT RECOVERED/NOT RESOLVED", "not-recovered"), ("FATAL", "fatal"), ("UNKNOWN", "unknown"),
  ]

  /// ACN.
  static let actions: [(source: String, target: String?)] = [
    ("DOSE NOT CHANGED", "none"), ("DRUG WITHDRAWN", "treatment-stopped"),
    ("DRUG INTERRUPTED", "other"), ("DOSE REDUCED", "other"), ("DOSE INCREASED", "other"),
    ("DOSE RATE REDUCED", "other"), ("NOT APPLICABLE", nil), ("UNKNOWN", nil),
    // Those of the ADAE that this program writes.
    ("NONE", "none"), ("TREATMENT STOPPED", "treatment-stopped"),
    ("WITHDRAWN FROM STUDY", "withdrawn-from-study"), ("OTHER", "other"),
  ]

  /// `LOCTOX` of the ADAE that this program writes.
  static let localToxicities: [(source: String, target: String?)] = [
    ("SWELLING", "swelling"), ("WARMTH", "warmth"),
    ("IMPAIRMENT OF FUNCTION", "impairment-of-function"),
    ("ULCER WORSENING", "ulcer-worsening"), ("NEW ULCER", "new-ulcer"), ("HEMATOMA", "hematoma"),
    ("OTHER", "other"),
  ]

  /// STENRF.
  static let ongoing: [(source: String, target: String?)] = [
    ("ONGOING", "yes"), ("AFTER", "yes"), ("DURING/AFTER", "yes"), ("BEFORE", "no"),
    ("COINCIDENT", "no"), ("DURING", "no"), ("U", nil), ("UNKNOWN", nil),
  ]

  /// LOC of fingers.
  static let digits: [(source: String, target: String?)] = [
    ("THUMB", "1"), ("INDEX FINGER", "2"), ("MIDDLE FINGER", "3"), ("RING FINGER", "4"),
    ("LITTLE FINGER", "5"),
  ]

  /// DIR on a finger.
  static let surfaces: [(source: String, target: String?)] = [
    ("VOLAR", "volar"), ("PALMAR", "volar"), ("DORSAL", "dorsal"), ("RADIAL", "radial"),
    ("ULNAR", "ulnar"),
  ]

  /// The criteria of a serious event.
  static let seriousness: [(column: String, word: String)] = [
    ("AESDTH", "death"), ("AESLIFE", "life-threatening"), ("AESHOSP", "hospitalisation"),
    ("AESDISAB", "disability"), ("AESCONG", "congenital-anomaly"),
    ("AESMIE", "medically-important"),
  ]
}
