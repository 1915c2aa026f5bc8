import { mkdtempSync } from "node:fs";
import { openSqlite } from "./platform/sqlite/open.ts";
import { stockedLog } from "./bench/support/stocked-log.ts";
import { itemTokens } from "./domain/search/item-tokens.ts";
import type { ItemState } from "./domain/custody/state.ts";
const texts:string[]=[];
let t=performance.now();
for(const l of stockedLog({items:40000})) if(l.entry.kind==="item.deposited"){const b=l.entry.body as unknown as ItemState;texts.push(itemTokens(b,[]));}
console.log("gen+tok",performance.now()-t|0, texts.reduce((a,b)=>a+b.split(" ").length,0)/texts.length,"tokens each");
for(const [name,opt] of Object.entries({base:"detail=none, prefix='2 3'",p2:"detail=none, prefix='2'",nopre:"detail=none"})){
 const db=openSqlite(mkdtempSync("/tmp/view-")+"/x.sqlite",{synchronous:"off",cacheKib:48000,checkpointPages:16000});
 db.exec(`CREATE VIRTUAL TABLE s USING fts5(tokens,content='',contentless_delete=1,${opt},tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")`);
 const ins=db.prepare("insert into s(rowid,tokens) values(?,?)");
 for(const batch of [400,1]){
 t=performance.now(); let c=0; const n=batch===1?2000:30000; const off=batch===1?30000:0;
 for(let i=0;i<n;i+=batch){db.exec("begin");for(let k=i;k<i+batch;k++)ins.run(off+k+1,texts[off+k]!);const s=performance.now();db.exec("commit");c+=performance.now()-s;}
 console.log(name,batch,((performance.now()-t)/n*1000).toFixed(1)+"us/item","commit",(c/n*1000).toFixed(1));}
 const q=db.prepare("select rowid from s where s match ? order by rowid desc limit 2001").pluck();
 for(const m of ['"मो"*','"मोबाइल"*','"राजेश"*']){t=performance.now();for(let i=0;i<20;i++)q.all(m);console.log("  ",m,((performance.now()-t)/20).toFixed(2),"ms");}
 db.close();
}
