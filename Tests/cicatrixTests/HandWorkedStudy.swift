/// Three treated participants and one screen failure, small enough to work every number by hand.
///
/// Data cut-off 2026-06-30. Day 0: H1 2026-01-05, H2 2026-02-02, H3 2026-05-18.
///
/// **Ulcers** (d = days since treatment)
/// - H1 R2-tip-volar: open d0, d14; healed d28, d56, d84, d168. Confirmed by d56 (gap 28 ≥ 11):
///   healed on d28, durable (168 − 28 = 140 ≥ 84).
/// - H1 R3-tip-volar: open d0 (6 × 4 mm), d14 (10 × 6 mm: area ratio 60/24 = 2.5 ≥ 1.5 and length
///   +4 ≥ 1 mm: worse); healed d28, open d56 (a flip), d84; healed d168 and not confirmed.
/// - H2 L2-tip-volar: open d0, d14, d28; amputated d56: lost, and worse.
/// - H2 R5-pip-dorsal: open d0; healed d14, d28: confirmed (gap 14 ≥ 11), healed on d14.
/// - H2 L4-nail-dorsal: open d28: a new ulcer; healed d56, d84: confirmed.
/// - H3 L3-dip-dorsal: open d0; healed d14, d28: confirmed, healed on d14.
///
/// **Healing**, 5 baseline ulcers of 3 participants: confirmed 3 (d28, d14, d14), unconfirmed 1,
/// lost 1, open 0, durable 1. Kaplan–Meier, rule confirmed:
///   d14: 5 at risk, 2 events, S = 3/5 = 0.6 · d28: 3 at risk, 1 event, S = 0.6 · 2/3 = 0.4
///   d56: 2 at risk, 1 lost (censored) · d84: 1 at risk, censored at its last open day.
///   Median 28 days. Healed by day 28: 0.6; by day 84: 0.6; day 168 lies beyond the curve.
///   Rule any: the flipped ulcer ends healed on d168: S(168) = 0.4 · 0/1 = 0.
///
/// **Time at risk**: 168 + 84 + 28 = 280 days = 0.766598 years. One new ulcer: rate 1.304464.
/// Followed for fewer than 84 days: H3 alone.
///
/// **Local toxicity** of 3 treated: swelling H1 (d2); warmth H3 (d2); inflammation H1, H3; hematoma
/// H1 (adverse event on d1; the measurement on d2 saw none: a disagreement); worsening H1, H2; new
/// ulcer H2; any: all three. Exact limits of 3 of 3: 0.025^(1/3) = 0.292402 to 1.
///
/// **Maximum grades**, local toxicity left out: H1 musculoskeletal 2, gastrointestinal 1, any 2;
/// H2 infections 3, any 3; H3 none. Grade 3 or higher: 1 of 3.
enum HandWorkedStudy {
  static let files: [(name: String, text: String)] = [
    ("study.yaml", "acronym: HAND\ntitle: A study worked by hand\ndata-cut: 2026-06-30\n"),
    (
      "participants.csv",
      """
      participant_id,site,consent_date,screening_outcome,screen_failure_reason,randomised_date,treatment_date,end_date,end_reason
      H1,A,2025-12-20,enrolled,,2026-01-04,2026-01-05,,
      H2,A,2026-01-20,enrolled,,2026-02-01,2026-02-02,,
      H3,B,2026-05-02,enrolled,,2026-05-17,2026-05-18,,
      H4,B,2026-01-10,failed,Calcinosis on X-ray,,,,

      """
    ),
    (
      "visits.csv",
      """
      participant_id,visit,date,attended,reason
      H1,baseline,2026-01-05,yes,
      H1,48h,2026-01-07,yes,
      H1,w2,2026-01-19,yes,
      H1,w4,2026-02-02,yes,
      H1,w8,2026-03-02,yes,
      H1,w12,2026-03-30,yes,
      H1,w24,2026-06-22,yes,
      H2,baseline,2026-02-02,yes,
      H2,48h,2026-02-04,yes,
      H2,w2,2026-02-16,yes,
      H2,w4,2026-03-02,yes,
      H2,w8,2026-03-30,yes,
      H2,w12,2026-04-27,yes,
      H3,baseline,2026-05-18,yes,
      H3,48h,2026-05-20,yes,
      H3,w2,2026-06-01,yes,
      H3,w4,2026-06-15,yes,

      """
    ),
    (
      "ulcers.csv",
      """
      participant_id,date,visit,hand,digit,level,surface,status,length_mm,width_mm
      H1,2026-01-05,baseline,right,2,tip,volar,active,10,5
      H1,2026-01-19,w2,right,2,tip,volar,active,8,4
      H1,2026-02-02,w4,right,2,tip,volar,healed,,
      H1,2026-03-02,w8,right,2,tip,volar,healed,,
      H1,2026-03-30,w12,right,2,tip,volar,healed,,
      H1,2026-06-22,w24,right,2,tip,volar,healed,,
      H1,2026-01-05,baseline,right,3,tip,volar,active,6,4
      H1,2026-01-19,w2,right,3,tip,volar,active,10,6
      H1,2026-02-02,w4,right,3,tip,volar,healed,,
      H1,2026-03-02,w8,right,3,tip,volar,active,4,2
      H1,2026-03-30,w12,right,3,tip,volar,active,3,2
      H1,2026-06-22,w24,right,3,tip,volar,healed,,
      H2,2026-02-02,baseline,left,2,tip,volar,active,5,5
      H2,2026-02-16,w2,left,2,tip,volar,active,5,4
      H2,2026-03-02,w4,left,2,tip,volar,active,5,5
      H2,2026-03-30,w8,left,2,tip,volar,amputated,,
      H2,2026-02-02,baseline,right,5,pip,dorsal,active,4,2
      H2,2026-02-16,w2,right,5,pip,dorsal,healed,,
      H2,2026-03-02,w4,right,5,pip,dorsal,healed,,
      H2,2026-03-02,w4,left,4,nail,dorsal,active,3,3
      H2,2026-03-30,w8,left,4,nail,dorsal,healed,,
      H2,2026-04-27,w12,left,4,nail,dorsal,healed,,
      H3,2026-05-18,baseline,left,3,dip,dorsal,active,4,4
      H3,2026-06-01,w2,left,3,dip,dorsal,healed,,
      H3,2026-06-15,w4,left,3,dip,dorsal,healed,,

      """
    ),
    (
      "local-reactions.csv",
      """
      participant_id,date,visit,swelling,warmth,impairment_of_function,hematoma
      H1,2026-01-07,48h,1,0,0,0
      H2,2026-02-04,48h,0,0,0,0
      H3,2026-05-20,48h,no,yes,no,no

      """
    ),
    (
      "adverse-events.csv",
      """
      participant_id,event_id,term,organ_system,grade,start_date,end_date,ongoing,serious,seriousness,relatedness,outcome,action,local_toxicity
      H1,1,Pain in extremity,Musculoskeletal and connective tissue disorders,2,2026-01-08,2026-01-20,no,no,,possible,recovered,none,
      H1,2,Nausea,Gastrointestinal disorders,1,2026-01-15,2026-01-16,no,no,,unrelated,recovered,none,
      H1,3,Hematoma,Vascular disorders,1,2026-01-06,2026-01-12,no,no,,definite,recovered,none,hematoma
      H2,1,Wound infection,Infections and infestations,3,2026-03-14,2026-03-28,no,yes,hospitalisation,possible,recovered,other,

      """
    ),
  ]
}
