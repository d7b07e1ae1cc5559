// Takes readers' comments from the form of a site and opens a pull request for each: for platforms that run
// `export default { fetch(request, env) }`. Set REPOSITORY (owner/name) and the secret GITHUB_TOKEN, a fine-grained token
// for this one repository with write access to contents and pull requests. Readers never see it.
const page = (language, status, en, fa, text = "") => new Response(
  `<!doctype html><html lang="${language}" dir="${language === "fa" ? "rtl" : "ltr"}"><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${language === "fa" ? fa : en}</title><p>${language === "fa" ? fa : en}</p>` +
  (text ? `<textarea readonly rows="12" style="width:100%" dir="auto">${text.replace(/[&<]/g, c => c === "&" ? "&amp;" : "&lt;")}</textarea>` : ""),
  { status, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'", "x-content-type-options": "nosniff" } });

export async function receive(form, env, now = new Date()) {
  const get = key => String(form.get(key) ?? "").replace(/\r\n?/g, "\n").trim();
  const [code, name, text, tag] = [get("code"), get("name").replace(/\s+/g, " "), get("text"), get("language")];
  const language = /^fa\b/.test(tag) ? "fa" : "en"; // Of the answer.
  const thanks = () => page(language, 200, "Thank you. Your comment appears when an editor has read it.", "سپاس. دیدگاه شما پس از آنکه سردبیر آن را خواند نشان داده می‌شود.");
  if (get("website")) return thanks(); // Only robots fill this in; they learn nothing.
  if (!/^[1-9]\d{0,8}$/.test(code) || !name || name.length > 100 || !text || text.length > 5000)
    return page(language, 422, "Name and comment are needed: up to 100 and 5,000 characters. Please go back.", "نام (تا ۱۰۰ نویسه) و متن (تا ۵۰۰۰ نویسه) لازم است. لطفاً بازگردید.", text);
  if (/[\w.+-]+@[\w-]+\.[\w.-]*\w/.test(name + " " + text))
    return page(language, 422, "Please leave e-mail addresses out: comments are public.", "لطفاً نشانی رایانامه ننویسید: دیدگاه‌ها همگانی‌اند.", text);

  // The same words give the same branch: pressing twice, or again after the line broke, makes no second pull request.
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([code, name, text]))));
  const branch = "comment/" + [...hash.slice(0, 12)].map(byte => byte.toString(16).padStart(2, "0")).join("");
  const number = new DataView(hash.buffer).getUint32(12) % 1e8;
  // The page's language is that of the text when the letters agree: who answers in English below a Persian text has not said so.
  const isArabic = (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
  const isItsOwn = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && isArabic === /^(ar|fa|ps|ur|ug|ckb)\b/i.test(tag);
  const yaml = `name: ${JSON.stringify(name)}\ndate: ${now.toISOString().slice(0, 19)}Z\n${isItsOwn ? `language: ${tag}\n` : ""}text: ${JSON.stringify(text)}\n`;
  const github = async (method, path, body) => {
    const answer = await fetch(`${env.API ?? "https://api.github.com"}/repos/${env.REPOSITORY}/${path}`, {
      method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(10_000),
      headers: { authorization: `Bearer ${env.GITHUB_TOKEN}`, accept: "application/vnd.github+json", "user-agent": "daftar-comments" } });
    if (!answer.ok && answer.status !== 422 && answer.status !== 409) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer.json(); // 422 and 409 say that it is there already.
  };
  try {
    const base = env.BRANCH ?? "main";
    const head = await github("GET", `git/ref/heads/${base}`);
    await github("POST", "git/refs", { ref: `refs/heads/${branch}`, sha: head.object.sha });
    const files = await github("GET", `compare/${base}...${branch}`);
    if (!files.files?.length)
      await github("PUT", `contents/input/comments/${code}/${now.toISOString().slice(0, 10)}-${number}.yml`, { branch, message: `Comment on ${code}`, content: btoa(String.fromCharCode(...new TextEncoder().encode(yaml))) });
    await github("POST", "pulls", { title: `Comment on ${code} by ${name}`.slice(0, 200), head: branch, base, body: "A reader's comment from the form. Read it, then merge or close it." });
    return thanks();
  } catch (error) {
    console.error(error.message);
    return page(language, 502, "The comment could not be handed on. Please go back and send it again; here is what you wrote:", "دیدگاه رسانده نشد. لطفاً بازگردید و دوباره بفرستید؛ نوشتهٔ شما این است:", text);
  }
}

export default {
  async fetch(request, env) {
    if (request.method !== "POST" || Number(request.headers.get("content-length") ?? 1e9) > 60_000) return new Response(null, { status: 405 });
    return receive(await request.formData(), env);
  },
};
