/// A term of CTCAE version 4.0 with its system organ class, as the sample study uses it.
struct AdverseEventTerm {
  /// The term.
  let term: String
  /// The system organ class.
  let organSystem: String
  /// The frequency of the term, relative to the others.
  let weight: Int
  /// The highest grade that it can have here, 1 to 4.
  let highestGrade: Int

  private init(_ term: String, _ organSystem: String, _ weight: Int, _ highestGrade: Int) {
    self.term = term
    self.organSystem = organSystem
    self.weight = weight
    self.highestGrade = highestGrade
  }

  private static let general = "General disorders and administration site conditions"
  private static let gastrointestinal = "Gastrointestinal disorders"
  private static let infections = "Infections and infestations"
  private static let injury = "Injury, poisoning and procedural complications"
  private static let musculoskeletal = "Musculoskeletal and connective tissue disorders"
  private static let respiratory = "Respiratory, thoracic and mediastinal disorders"
  private static let skin = "Skin and subcutaneous tissue disorders"

  /// The terms from which events without a special cause are drawn.
  static let all = [
    AdverseEventTerm("Anemia", "Blood and lymphatic system disorders", 4, 3),
    AdverseEventTerm("Palpitations", "Cardiac disorders", 4, 3),
    AdverseEventTerm("Atrial fibrillation", "Cardiac disorders", 1, 3),
    AdverseEventTerm("Pericardial effusion", "Cardiac disorders", 1, 4),
    AdverseEventTerm("Tinnitus", "Ear and labyrinth disorders", 2, 2),
    AdverseEventTerm("Vertigo", "Ear and labyrinth disorders", 2, 3),
    AdverseEventTerm("Hypothyroidism", "Endocrine disorders", 1, 3),
    AdverseEventTerm("Dry eye", "Eye disorders", 4, 3),
    AdverseEventTerm("Conjunctivitis", "Eye disorders", 2, 2),
    AdverseEventTerm("Nausea", gastrointestinal, 7, 3),
    AdverseEventTerm("Diarrhea", gastrointestinal, 6, 4),
    AdverseEventTerm("Gastroesophageal reflux disease", gastrointestinal, 7, 3),
    AdverseEventTerm("Constipation", gastrointestinal, 4, 3),
    AdverseEventTerm("Dysphagia", gastrointestinal, 2, 3),
    AdverseEventTerm("Fatigue", general, 9, 3),
    AdverseEventTerm("Fever", general, 4, 3),
    AdverseEventTerm("Flu like symptoms", general, 5, 3),
    AdverseEventTerm("Edema limbs", general, 3, 3),
    AdverseEventTerm("Cholecystitis", "Hepatobiliary disorders", 1, 4),
    AdverseEventTerm("Allergic reaction", "Immune system disorders", 1, 3),
    AdverseEventTerm("Upper respiratory infection", infections, 10, 3),
    AdverseEventTerm("Urinary tract infection", infections, 6, 4),
    AdverseEventTerm("Lung infection", infections, 2, 4),
    AdverseEventTerm("Skin infection", infections, 5, 3),
    AdverseEventTerm("Fall", injury, 3, 3),
    AdverseEventTerm("Fracture", injury, 1, 3),
    AdverseEventTerm("Alanine aminotransferase increased", "Investigations", 3, 4),
    AdverseEventTerm("Creatinine increased", "Investigations", 2, 4),
    AdverseEventTerm("Weight loss", "Investigations", 2, 3),
    AdverseEventTerm("Anorexia", "Metabolism and nutrition disorders", 2, 4),
    AdverseEventTerm("Hypokalemia", "Metabolism and nutrition disorders", 2, 4),
    AdverseEventTerm("Arthralgia", musculoskeletal, 8, 3),
    AdverseEventTerm("Myalgia", musculoskeletal, 5, 3),
    AdverseEventTerm("Pain in extremity", musculoskeletal, 6, 3),
    AdverseEventTerm("Headache", "Nervous system disorders", 9, 3),
    AdverseEventTerm("Dizziness", "Nervous system disorders", 5, 3),
    AdverseEventTerm("Paresthesia", "Nervous system disorders", 3, 3),
    AdverseEventTerm("Insomnia", "Psychiatric disorders", 3, 3),
    AdverseEventTerm("Depression", "Psychiatric disorders", 2, 4),
    AdverseEventTerm("Proteinuria", "Renal and urinary disorders", 1, 3),
    AdverseEventTerm("Urinary frequency", "Renal and urinary disorders", 2, 2),
    AdverseEventTerm("Irregular menstruation", "Reproductive system and breast disorders", 1, 3),
    AdverseEventTerm("Cough", respiratory, 6, 3),
    AdverseEventTerm("Dyspnea", respiratory, 5, 4),
    AdverseEventTerm("Pulmonary hypertension", respiratory, 1, 4),
    AdverseEventTerm("Pruritus", skin, 4, 3),
    AdverseEventTerm("Dry skin", skin, 3, 3),
    AdverseEventTerm("Telangiectasia", skin, 2, 2),
    AdverseEventTerm("Hypertension", "Vascular disorders", 4, 4),
    AdverseEventTerm("Hypotension", "Vascular disorders", 3, 4),
    AdverseEventTerm("Hot flashes", "Vascular disorders", 2, 3),
  ]

  /// The weights of `all`, in its order.
  static let weights = all.map(\.weight)

  static let localizedEdema = AdverseEventTerm("Localized edema", general, 0, 3)
  static let injectionSiteReaction = AdverseEventTerm("Injection site reaction", general, 0, 3)
  static let jointMotionDecreased = AdverseEventTerm(
    "Joint range of motion decreased", musculoskeletal, 0, 3)
  static let bruising = AdverseEventTerm("Bruising", injury, 0, 2)
  static let skinUlceration = AdverseEventTerm("Skin ulceration", skin, 0, 4)
  static let pain = AdverseEventTerm("Pain", general, 0, 3)
  static let lungInfection = AdverseEventTerm("Lung infection", infections, 0, 4)
  static let softTissueInfection = AdverseEventTerm("Soft tissue infection", infections, 0, 4)
  static let peripheralIschemia = AdverseEventTerm(
    "Peripheral ischemia", "Vascular disorders", 0, 4)
  static let fatigue = AdverseEventTerm("Fatigue", general, 0, 3)
  static let headache = AdverseEventTerm("Headache", "Nervous system disorders", 0, 3)
  static let heartFailure = AdverseEventTerm("Heart failure", "Cardiac disorders", 0, 4)
  static let sepsis = AdverseEventTerm("Sepsis", infections, 0, 4)
}
