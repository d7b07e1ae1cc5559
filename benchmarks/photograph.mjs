// Pictures as a camera makes them, for benchmarks: grain and colours, so that they compress as photographs do.

/** A JPEG of twelve million pixels as a Buffer; the same number gives the same picture. `browser` is one of `scripts/browser.mjs`. */
export async function photograph(browser, n, quality = .92) {
  const data = await browser.evaluate(`(async () => {
    const canvas = new OffscreenCanvas(4000, 3000), pen = canvas.getContext('2d');
    const sky = pen.createLinearGradient(0, 0, 4000, 3000);
    sky.addColorStop(0, 'hsl(${n * 60}, 45%, 65%)'); sky.addColorStop(1, 'hsl(${n * 60 + 40}, 50%, 25%)');
    pen.fillStyle = sky; pen.fillRect(0, 0, 4000, 3000);
    let seed = ${n + 1}; const random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
    for (let i = 0; i < 40000; i++) {
      pen.fillStyle = 'hsla(' + random() * 360 + ', 40%, ' + random() * 100 + '%, .16)';
      pen.beginPath(); pen.arc(random() * 4000, random() * 3000, 4 + random() * 60, 0, 7); pen.fill();
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: ${quality} });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = ''; for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(text);
  })()`);
  return Buffer.from(data, 'base64');
}

/** The same photograph in other pixels: one value of its first table of quantisation is changed. */
export function variant(photograph, n) {
  const changed = Buffer.from(photograph);
  const table = changed.indexOf(Buffer.from([0xff, 0xdb]));
  changed[table + 5 + 20 + n % 40] += 1 + Math.floor(n / 40) % 8;
  return changed;
}
