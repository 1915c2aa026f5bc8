import { mkdtempSync } from "node:fs";
import { stockedLog, type StockedLine } from "./bench/support/stocked-log.ts";
import { openView } from "./edge/stores/view/open-view.ts";
const lines:StockedLine[]=[...stockedLog({items:40000,perItem:1})];
const dir=mkdtempSync("/tmp/view-");
const view=openView(dir+"/view.sqlite",{scratch:process.argv[2]==="scratch"});
let t=performance.now(); let inCommit=0;
for(let i=0;i<lines.length;i+=400){view.writer.begin();for(const l of lines.slice(i,i+400))view.writer.add(l.entry,l.stored,undefined);const c=performance.now();view.writer.commit();inCommit+=performance.now()-c;}
console.log("batch",(lines.length/(performance.now()-t)*1000)|0,"/s total",performance.now()-t|0,"commit",inCommit|0);
