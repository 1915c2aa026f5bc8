npx biome check --write domain edge stores ui test/edge/room test/edge/gpio test/support test/edge/status.test.ts 2>&1 | grep -v "^npm" | tail -60
npx tsc -b 2>&1 | grep -v "^npm" | head -30
npx vitest run test/edge/gpio test/edge/room test/edge/http/document.test.ts test/edge/http/events.test.ts 2>&1 | grep -v "✓" | tail -150
