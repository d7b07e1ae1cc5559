using Daftar.Diagnostics;

namespace Daftar.Media;

/// <summary>What can be wrong with files that are to be published beside the articles.</summary>
public static class MediaDiagnostics
{
    /// <param name="settings">The file with the settings, for the remedy.</param>
    public static Diagnostic UnknownKind(string path, string settings) => Diagnostic.Error(
        "DAF531", new(path),
        $"Files of this type are not published. Move the file out of this folder, begin its name with '_', or add it to 'AlsoPublish' in {settings}.",
        $"این گونه پرونده منتشر نمی‌شود. آن را از این پوشه بیرون ببرید، نامش را با «_» آغاز کنید، یا در {settings} زیر «AlsoPublish» بنویسید.");

    /// <param name="kind">What the name promises.</param>
    /// <param name="content">What the content is; null when it is of no known kind.</param>
    public static Diagnostic OtherThanItsName(string path, FileKind kind, FileKind? content) => content is null
        ? Diagnostic.Error(
            "DAF532", new(path),
            $"By its name this is a {kind.Name} file, but its content is not. Open it in its own program and save it again.",
            $"نام این پرونده می‌گوید از گونهٔ {kind.Name} است، ولی محتوایش نیست. آن را در برنامهٔ خودش باز کنید و دوباره ذخیره کنید.")
        : Diagnostic.Error(
            "DAF532", new(path),
            $"By its name this is a {kind.Name} file, but its content is {content.Name}. " + (content.Remedy is null ? $"Rename it to end in '{content.Extensions[0]}', also where it is linked." : content.Remedy.Value.English),
            $"نام این پرونده می‌گوید از گونهٔ {kind.Name} است، ولی محتوایش {content.Name} است. " + (content.Remedy is null ? $"پایان نامش را، در پیوندها هم، «{content.Extensions[0]}» کنید." : content.Remedy.Value.Persian));

    public static Diagnostic Broken(string path, FileKind kind, MediaFault fault)
    {
        var (english, persian) = fault.Offset is { } offset
            ? (FormattableString.Invariant($" (byte {offset})"), $" (بایت {offset})")
            : ("", "");
        return Diagnostic.Error(
            "DAF533", new(path, fault.Line, fault.Column),
            $"This {kind.Name} file is damaged: {fault.What.English}{english}. Open it in the program that made it and save it again.",
            $"این پروندهٔ {kind.Name} خراب است: {fault.What.Persian}{persian}. آن را در برنامه‌ای که با آن ساخته شده باز کنید و دوباره ذخیره کنید.");
    }

    public static Diagnostic NotForReaders(string path, FileKind kind) => Diagnostic.Error(
        "DAF534", new(path),
        $"{kind.Name} pictures are not published: browsers do not show them, and their metadata cannot be removed. {kind.Remedy!.Value.English}",
        $"تصویرهای {kind.Name} منتشر نمی‌شوند: مرورگرها نشانشان نمی‌دهند و فرادادهٔ آنها را نمی‌توان برداشت. {kind.Remedy!.Value.Persian}");

    public static Diagnostic Active(string path, string settings) => Diagnostic.Error(
        "DAF535", new(path),
        $"Files of this type are not published from here, because browsers run them with all rights of the site. Remove the file; scripts and styles belong in the theme's assets. Maintainers can add its path to 'AlsoPublish' in {settings}.",
        $"این گونه پرونده از اینجا منتشر نمی‌شود، چون مرورگر آن را با همهٔ اختیارهای وبگاه اجرا می‌کند. آن را بردارید؛ جای اسکریپت و سبک در assets پوسته است. نگه‌دارندگان می‌توانند مسیرش را در {settings} زیر «AlsoPublish» بنویسند.");

    public static Diagnostic ActiveBesideEditor(string path, string settings) => Diagnostic.Error(
        "DAF541", new(path),
        $"This file could read the access tokens that the browser editor keeps for all pages of the site. Remove it from 'AlsoPublish' in {settings}, or set 'Admin' to false.",
        $"این پرونده می‌تواند توکن‌های دسترسی را که ویرایشگر مرورگر برای همهٔ صفحه‌های وبگاه نگه می‌دارد بخواند. آن را از «AlsoPublish» در {settings} بردارید یا «Admin» را false بگذارید.");

    public static Diagnostic LeftOut(string path, LeftOut part) => Diagnostic.Warning(
        "DAF536", new(path, part.Line, part.Column),
        $"The SVG is published without {part.What}, which could run code, load other files or lead away from the site. Remove it from the file.",
        $"این نگاره بدون {part.What} منتشر می‌شود: چیزی را اجرا یا بار می‌کرد یا خواننده را بیرون می‌برد. آن را از پرونده بردارید.");

    /// <summary>The coordinates themselves are not named: logs of a repository can be public.</summary>
    /// <param name="names">At least one.</param>
    public static Diagnostic NamesItsAuthor(string path, IReadOnlyList<string> names) => Diagnostic.Info(
        "DAF874", new(path),
        $"The document names its author ({string.Join(", ", names.Take(3).Select(name => $"'{name}'"))}{(names.Count > 3 ? " …" : "")}), and is published with this name. To keep it private, remove it in the document's own program and save the document again.",
        $"این سند می‌گوید چه کسی آن را ساخته است ({string.Join("، ", names.Take(3).Select(name => $"«{name}»"))}{(names.Count > 3 ? " …" : "")}) و همان‌گونه منتشر می‌شود. اگر خوانندگان نباید بدانند، آن را در برنامه‌ای که سند را نوشته بردارید و دوباره ذخیره کنید.");

    public static Diagnostic TellsOfPeople(string path, MetadataContents contents)
    {
        var (english, persian) = (contents.HasFlag(MetadataContents.Place), contents.HasFlag(MetadataContents.Person)) switch
        {
            (true, true) => ("the place where it was taken, and the name or the camera of its owner", "جای برداشتن و نام یا دوربین صاحب آن"),
            (true, false) => ("the place where it was taken", "جای برداشتن آن"),
            _ => ("the name or the camera of its owner", "نام یا دوربین صاحب آن"),
        };
        return Diagnostic.Warning(
            "DAF537", new(path),
            $"The metadata of this file contains {english}. It is not published, but everybody with access to the repository can read it. 'daftar check --fix' removes it; Git keeps the older version.",
            $"وبگاه بی آن منتشر می‌شود، ولی این پرونده به هرکه مخزن را دارد می‌گوید: {persian}. «daftar check --fix» آن را برمی‌دارد؛ نگارش پیشین در Git می‌ماند.");
    }

    public static Diagnostic TooLarge(string path, long megabytes, long limit) => Diagnostic.Error(
        "DAF538", new(path),
        FormattableString.Invariant($"The file has {megabytes} MB; files of more than {limit} MB are not checked and not published. Make it smaller, or publish it elsewhere and link to it."),
        $"این پرونده {megabytes} مگابایت است؛ پرونده‌های بیش از {limit} مگابایت بررسی نمی‌شوند و منتشر هم نمی‌شوند. آن را کوچک‌تر کنید، یا جای دیگری بگذارید و به آن پیوند دهید.");

    public static Diagnostic Empty(string path) => Diagnostic.Error(
        "DAF539", new(path),
        "The file is empty, so it is not published. Restore its content, or remove it.",
        "این پرونده خالی است و چیزی برای انتشار ندارد. محتوایش را بازگردانید یا آن را حذف کنید.");

    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF540", new(path),
        $"The file cannot be read: {reason} Check its permissions.",
        $"این پرونده خوانده نشد: {reason} دسترسی آن را بررسی کنید.");
}
