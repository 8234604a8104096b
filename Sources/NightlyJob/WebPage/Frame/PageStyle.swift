/// The style sheet of every page: the report's colours, light and dark, on screen, phone and paper.
///
/// Every colour of text has at least 4.5 : 1 against its ground in both schemes; a test computes it.
enum PageStyle {
  /// As written.
  static let sheet: StaticString = #"""
    :root{color-scheme:light dark;--ground:#fff;--tint:#f3f5f7;--ink:#1b2430;--muted:#566070;
    --accent:#0b5c8a;--on-accent:#fff;--clear:#1c6b45;--note:#2b5797;--attention:#8a5200;
    --alarm:#a8201a;--hairline:#c9d0d8;--sign:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--ground:#12171d;--tint:#1b222a;--ink:#e6eaee;
    --muted:#a6b1bd;--accent:#7cc4ee;--on-accent:#0c151c;--clear:#6ccb9a;--note:#8fb8f0;
    --attention:#f0b35a;--alarm:#ff9a91;--hairline:#3a4552;--sign:#12171d}}
    *,*::before,*::after{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:3.5rem}
    body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere;
    font:1rem/1.45 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
    font-variant-numeric:tabular-nums}
    header,main,footer,nav ul{max-width:66rem;margin:0 auto;padding:0 1.25rem}
    header{padding-top:1.25rem}
    h1{font-size:1.9rem;line-height:1.15;margin:.1em 0 .2em;letter-spacing:-.01em}
    h2{font-size:1.3rem;line-height:1.2;margin:2.25rem 0 .75rem}
    h3{font-size:1rem;line-height:1.3;margin:1.5rem 0 .35rem}
    p{margin:.4rem 0 .6rem;max-width:50rem}
    a{color:var(--accent);text-underline-offset:.15em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    main:focus-visible{outline:none}
    code{font:.875em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
    .quiet,.subtitle,.id,.was,.hint,.age,.size{color:var(--muted)}
    .quiet,.was,.hint,.age,.id{font-size:.875rem}
    .session{font-size:.8rem;font-weight:650;letter-spacing:.06em;text-transform:uppercase;
    color:var(--muted);margin:0}
    .subtitle{margin-top:0}
    .cut{font-weight:600}
    .age{font-weight:400}
    .button{display:inline-block;padding:.5rem .9rem;border-radius:.35rem;background:var(--accent);
    color:var(--on-accent);font-weight:600;text-decoration:none}
    .button .size{color:inherit;font-weight:400;margin-left:.6em;font-size:.875rem}
    .button:hover{text-decoration:underline}
    .skip{position:absolute;left:-100vw;top:0;background:var(--ground);padding:.75rem 1rem;z-index:2}
    .skip:focus{left:0}
    .symbols{position:absolute;width:0;height:0;overflow:hidden}
    nav{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--hairline);
    margin-top:1rem;z-index:1}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.25rem}
    nav a{display:block;padding:.6rem 0;white-space:nowrap;text-decoration:none;font-size:.9375rem}
    nav a:hover{text-decoration:underline}
    .light{width:1em;height:1em;flex:none;vertical-align:-.12em}
    .ground{fill:currentColor}
    .sign{fill:none;stroke:var(--sign);stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
    .alarm{color:var(--alarm)}.attention{color:var(--attention)}.note{color:var(--note)}
    .clear{color:var(--clear)}.unknown{color:var(--muted)}
    .state{display:inline-flex;align-items:center;gap:.4em;font-size:.875rem;font-weight:600;
    white-space:nowrap}
    .verdict{display:flex;gap:.7rem;align-items:flex-start;max-width:none;padding:.75rem 1rem;
    background:var(--tint);border-left:4px solid currentColor;font-weight:600}
    .verdict[hidden]{display:none}
    .verdict .light{width:1.3em;height:1.3em;margin-top:.05em}
    .verdict span{color:var(--ink)}
    .tiles{list-style:none;margin:1rem 0;padding:0;display:grid;gap:1rem;
    grid-template-columns:repeat(auto-fit,minmax(8.75rem,1fr))}
    .tiles li{border-top:3px solid currentColor;padding-top:.5rem;display:flex;flex-direction:column;
    align-items:flex-start}
    .tiles .plain{border-color:var(--ink)}
    .tiles .value{font-size:1.75rem;font-weight:700;line-height:1.15;color:var(--ink)}
    .tiles .label{font-weight:600;color:var(--ink)}
    .tiles .state{margin-top:.35rem}
    .answers{margin:1.5rem 0 0;border-top:1px solid var(--ink);border-bottom:1px solid var(--ink)}
    .answers>div{display:grid;grid-template-columns:minmax(15rem,1fr) 2fr;gap:.1rem 1.5rem;
    padding:.5rem 0;border-top:1px solid var(--hairline)}
    .answers>div:first-child{border-top:0}
    .answers dt{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
    .answers dd{margin:0}
    .answers .quiet{display:block}
    .answers .question{font-weight:600}
    .notes{padding-left:1.2rem;margin:.4rem 0}
    table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
    caption{text-align:left;color:var(--muted);font-size:.875rem;padding-bottom:.5rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem 1rem .45rem 0;border-top:1px solid var(--hairline)}
    thead th{font-size:.8125rem;color:var(--muted);border-top:0;border-bottom:1px solid var(--ink);
    padding-top:0}
    tbody tr:first-child>*{border-top:0}
    tbody th{font-weight:600}
    .numbers tbody th{width:38%}
    .numbers .id{display:block;font-weight:400;font-size:.75rem}
    .was{display:block;font-weight:400}
    time{white-space:nowrap}
    .study{border-top:1px solid var(--ink);margin-top:2.5rem}
    .study h2{margin-top:1.25rem}
    .study:first-child{margin-top:1rem}
    h2 .quiet{font-weight:400;font-size:1rem}
    .course{width:8.5rem;padding-right:0;white-space:normal}
    .sparkline{display:block;max-width:100%;height:auto;overflow:visible}
    .line{fill:none;stroke:var(--accent);stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
    .sparkline circle{fill:var(--accent)}
    .counts{width:auto;min-width:min(100%,28rem)}
    .counts td,.counts thead th:not(:first-child){text-align:right;padding-right:0;padding-left:1.25rem}
    .rule{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
    .findings{list-style:none;margin:.3rem 0 .5rem;padding:0}
    .findings li{padding:.35rem 0;border-top:1px solid var(--hairline)}
    .place{color:var(--muted);margin-right:.6em}
    .hint{display:block}
    .files{list-style:none;margin:0;padding:0;columns:22rem;column-gap:2.5rem}
    .files li{break-inside:avoid;padding:.3rem 0;display:flex;flex-direction:column}
    #search{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:.75rem 0 1rem}
    #search[hidden]{display:none}
    #search label{font-weight:600}
    #search input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--muted);
    border-radius:.35rem;padding:.45rem .6rem;width:min(20rem,100%)}
    #participant-list{list-style:none;margin:0;padding:0;display:grid;gap:0 2rem;
    grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
    #participant-list li{padding:.4rem 0;border-top:1px solid var(--hairline)}
    #participant-list li[hidden]{display:none}
    .who{display:block;font-weight:600;width:fit-content}
    #participant-list strong{color:var(--note)}
    footer{margin-top:3rem;padding-top:.75rem;padding-bottom:2rem;border-top:1px solid var(--hairline);
    color:var(--muted);font-size:.875rem}
    .courses,.links{list-style:none;padding:0}
    .courses{margin:1.25rem 0;display:grid;gap:1rem 1.5rem;
    grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}
    .courses .label{display:block;font-size:.875rem;font-weight:600}
    .courses .quiet{display:block}
    .links{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;margin:1rem 0}
    .nights{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .8rem}
    @media (max-width:36rem){
    header,main,footer,nav ul{padding-left:1rem;padding-right:1rem}
    html{scroll-padding-top:0}
    nav{position:static}
    nav a{padding:.35rem 0}
    nav ul{padding-bottom:.35rem}
    h1{font-size:1.6rem}
    .tiles{grid-template-columns:1fr 1fr}
    .answers>div{grid-template-columns:1fr}
    .numbers th,.numbers td{padding-right:.6rem}
    .numbers tbody th{width:40%}
    .numbers .id{display:none}
    .numbers .value{font-size:.9375rem}
    .course{width:5.5rem}
    #search input{width:100%}}
    @media print{
    @page{margin:15mm}
    html{font-size:9pt}
    nav,.skip,#search,.age{display:none!important}
    header,main,footer{max-width:none;padding-left:0;padding-right:0}
    a{color:inherit}
    .button{background:none;color:inherit;padding:0;text-decoration:underline}
    h2,h3{break-after:avoid}
    h2{margin-top:1.25rem}
    tr,.tiles li,.answers>div,.findings li,#participant-list li{break-inside:avoid}
    .verdict,.light,.line,.ground,.sign,.sparkline circle{print-color-adjust:exact;
    -webkit-print-color-adjust:exact}
    .tiles{grid-template-columns:repeat(6,1fr)}
    #participant-list{grid-template-columns:repeat(3,1fr)}}
    """#
}
