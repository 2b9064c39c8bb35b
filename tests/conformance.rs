//! quick
mod support;
use baokao::{applicant::{Options, parse, Day}, rules::{PACKS, outcomes}};
use serde_json::{Value as Json, json};
use support::{value, cases};
#[test]
fn all() {
    let mut bad=0;
    for case in cases("public.jsonl") {
        let opts = json!({"asOf": case["asOf"], "packs": case["packs"]});
        let optv=value(&opts);
        let o = Options::read(&optv, Day(0));
        let v=value(&case["applicant"]);
        let mut faults=o.faults.clone();
        let got = match parse(&v, o.as_of) {
            Ok(a) if faults.is_empty() => {
                let asof=o.as_of.unwrap();
                let packs: Vec<Json> = PACKS.iter().filter(|p| o.packs[p.index]).map(|p| {
                    let mut only=[false;4]; only[p.index]=true;
                    let out = outcomes(&a,asof,&only); let mut it=out.iter();
                    let levels: Vec<Json> = p.levels.iter().map(|l| {
                        let cs: Vec<_> = l.conditions.iter().map(|c| (c, it.next().unwrap())).collect();
                        json!({"id": l.id, "verdict": cs.iter().map(|c| c.1.verdict).max().unwrap().word(), "conditions": cs.iter().map(|(c,o)| json!({"id": c.id, "verdict": o.verdict.word(), "earliest": {"met": o.met.map(|d| d.to_string()), "confirm": o.confirm.map(|d| d.to_string())}})).collect::<Vec<_>>()})
                    }).collect();
                    json!({"id": p.id, "verdict": out.iter().map(|o| o.verdict).max().unwrap().word(), "levels": levels})
                }).collect();
                json!({"asOf": asof.to_string(), "packs": packs})
            }
            r => { if let Err(f)=r { faults.extend(f); }
                let mut e: Vec<_> = faults.iter().map(|f| (f.path.clone(), f.code.word())).collect(); e.sort();
                json!({"errors": e.iter().map(|(p,c)| json!({"path":p,"code":c})).collect::<Vec<_>>()})
            }
        };
        let mut exp=case["expected"].clone();
        if let Some(e)=exp.get_mut("errors") { e.as_array_mut().unwrap().sort_by_key(|x| (x["path"].as_str().unwrap().to_owned(), x["code"].as_str().unwrap().to_owned())); }
        if got!=exp { bad+=1; println!("{}: \n got {}\n exp {}", case["name"], serde_json::to_string(&got).unwrap(), serde_json::to_string(&exp).unwrap()); }
    }
    assert_eq!(bad,0);
}
