import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("Names and words that tell who received what")
struct AllocationNamesTests {
  @Test(
    "A column is recognised by the stem of a word, in the languages of the sites",
    arguments: [
      "placebo", "is_placebo", "verum", "verumPlacebo", "arm1", "Arm nr.", "studiearm",
      "onderzoeksarm",
      "Therapiearm", "rct_arm", "behandeling", "behandelcode", "Behandlung", "Behandlungsgruppe",
      "interventie", "intervention_group", "traitement", "bras_de_traitement", "trattamento",
      "gruppo",
      "Gruppe", "treatment_received", "received_treatment", "treatment_number", "study treatment",
      "study_drug_code", "randomised_to", "Randomisation", "randomisatie", "randnr", "rand_no",
      "lot",
      "lotnr", "LOT no.", "batch_no", "batchnummer", "vial_id", "kit_no", "kit_id", "kitnr",
      "medkit",
      "medication_kit", "product_code", "blind_code", "deblind", "emergency_unblinding",
      "toegewezen", "studiegroep", "TreatmentReceived", "KITNO", "EXLOT", "COHORT", "rx_code",
      "Zuteilung", "chargennummer", "Randomisation\nresult", "Randomisation; code", "sham",
      "sham_injection", "is_sham", "ctrl", "ctrl_yn", "controle", "control", "saline", "NaCl",
      "NaCl 0.9", "msc_given", "studiemedicatie", "celproduct", "cell_product",
      "verblindingscode", "code_break", "code broken", "codebreak", "treatment_seq", "randonr",
      "rnd", "rnd_no", "rndnr", "ampul", "ampoule_no", "ampulnr", "syringe", "syringe 2", "spuit",
      "doosnr", "doos nr", "package_no", "box_number", "boxno", "charge", "Charge-Nr.", "cohorte",
      "Prüfarm", "Pruefarm", "therapy", "drug", "drug_given", "dose_level", "dosisgroep",
      "randomisation_id", "randomization_id", "donor", "donor_id", "pharmacy", "pharmacy_no",
    ])
  func recognised(_ name: String) {
    #expect(AllocationNames.suggests(column: name))
  }

  @Test(
    "An everyday column is not",
    arguments: [
      "volume", "stratum", "slot", "pilot", "warm", "farm", "alarm", "army", "charm",
      "kitchen", "batchelor", "upper_forearm", "arthritis", "armpit_lesion", "behandelaar",
      "treating_site",
      "treatment_date", "Behandlungsdatum", "datum_behandeling", "randomised_date", "Randomized On",
      "Randomization Id", "randomised", "random_glucose", "age_group", "blood group", "entered_by",
      "remark", "dose", "product", "viable_tissue", "interval", "warmth", "treated_hand",
      "concomitant_drug", "drug_name", "drug_allergy", "physiotherapy", "hand_therapy",
      "oxygen_therapy", "discharge", "discharge_reason", "wound_discharge", "charge_of_care",
      "donor_site", "donor_site_pain", "quality_control", "glycemic_control", "controlebezoek",
      "controle_datum", "control_visit", "shampoo", "shame", "flushed_with_saline",
      "syringe_volume", "pharmacy_visit", "check_box_1", "box", "package", "doos", "toolbox",
      "shoebox_size", "around", "rounds", "brand", "grand_total", "operand", "ampullary",
      "verblinde_beoordelaar", "blindness", "colour_blind", "zip_code", "code", "break",
      "dose_mg", "dosis", "cohabiting", "armlength", "mscore", "sequence", "seq_no",
    ])
  func harmless(_ name: String) {
    #expect(!AllocationNames.suggests(column: name))
  }

  @Test(
    "A file is recognised by the same stems, whatever its ending",
    arguments: [
      "kitlist.csv", "sham.csv", "codes/verblindingscode.txt", "Prüfarm.xlsx", "randonr.dat",
      "allocation.csv.gz", "Randomisatielijst.ods", "code_break.json", "celproduct.tsv",
      "studiemedicatie.CSV",
    ])
  func file(_ name: String) { #expect(AllocationNames.suggests(file: name)) }

  @Test(
    "An everyday file is not",
    arguments: [
      "treatments.csv", "participants.csv", "drug.csv", "therapy.csv", "concomitant_drug.csv",
      "armpit.csv", "controlebezoek.csv", "study.yaml", "readme.txt", "notes", "lab.csv",
      "quality_control.csv", "donor_site.csv",
    ])
  func everydayFile(_ name: String) { #expect(!AllocationNames.suggests(file: name)) }

  @Test("A column that study.yaml maps to one without free text is read all the same")
  func mapped() {
    let texts = [
      "study.yaml":
        "acronym: T\ncolumns: {participants: {injections_given: kit_number_2, site: lotnr}}\n",
      "participants.csv":
        "participant_id,consent_date,screening_outcome,kit_number_2,lotnr\nP1,2025-01-06,enrolled,8,X\n",
    ]
    let study = StudyIngest.read(StudySources(texts: texts))
    // The number of injections is read; a site could be any word, and is not.
    #expect(study.records.participants.map(\.injectionsGiven) == [8])
    #expect(study.records.participants.map(\.site) == [nil])
    #expect(
      study.diagnostics.filter { $0.rule == "allocation-in-study-folder" }.map(\.message)
        == ["the column ‘lotnr’ looks like the treatment allocation; it was not read"])
  }

  private func study(_ terms: [String]) -> IngestedStudy {
    StudyIngest.read(
      StudySources(texts: [
        "study.yaml": "acronym: T\n",
        "participants.csv":
          "participant_id,consent_date,screening_outcome,treatment_date\nP1,2025-01-06,enrolled,2025-01-20\n",
        "adverse-events.csv": "participant_id,event_id,term,organ_system\n"
          + terms.enumerated().map { "P1,\($0.offset),\($0.element),Skin\n" }.joined(),
      ]))
  }

  @Test(
    "A word of the allocation in free text is a warning that names record and column, not the text")
  func words() throws {
    let found = study([
      "Nausea", "Rash after PLACEBO injection", "unblinded at home", "Pain in arm",
    ])
    .diagnostics.filter { $0.rule == "allocation-word-in-text" }
    #expect(found.map(\.position) == [SourcePosition(file: "adverse-events.csv", line: 3)])
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(
      finding.message
        == "a text in ‘term’ has a word that may tell the treatment allocation, in 2 records")
    #expect(!DiagnosticListing(found).text.contains("PLACEBO"))
  }

  @Test("In a closed analysis the words of the allocation are looked for, but not single letters")
  func armWords() {
    let study = study(["Hepatitis B", "given zebra cells", "Rash after MSC"])
    #expect(AllocationWords(arms: ["A", "B"]).findings(in: study).isEmpty)
    let found = AllocationWords(arms: ["Zebra", "MSC"]).findings(in: study)
    // MSC is told by the reading itself.
    #expect(found.map(\.position.line) == [3])
  }
}
