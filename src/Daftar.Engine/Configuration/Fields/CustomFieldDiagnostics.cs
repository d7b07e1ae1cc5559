using Daftar.Diagnostics;

namespace Daftar.Configuration.Fields;

/// <summary>What can be wrong with the declaration of custom fields.</summary>
public static class CustomFieldDiagnostics
{
    public static Diagnostic DeclaredTwice(SourcePlace place, string key) => Diagnostic.Error(
        "DAF034", place,
        $"The custom field '{key}' is declared twice. Remove one of the two.",
        $"فیلد سفارشی «{key}» دو بار اعلام شده است. یکی از آن دو را بردارید.");

    public static Diagnostic Taken(SourcePlace place, string key) => Diagnostic.Error(
        "DAF035", place,
        $"A custom field cannot have the key '{key}', which articles have already. Choose another 'Key'.",
        $"فیلد سفارشی نمی‌تواند کلید «{key}» را داشته باشد، چون مطالب آن را از پیش دارند. «Key» دیگری بنویسید.");

    /// <param name="isChoice">It has none and needs some; otherwise it has some and needs none.</param>
    public static Diagnostic Choices(SourcePlace place, string key, bool isChoice) => isChoice
        ? Diagnostic.Error(
            "DAF036", place,
            $"The custom field '{key}' is a choice, but 'Choices' lists no value. Add one, such as {{ \"Value\": \"open\" }}.",
            $"فیلد سفارشی «{key}» گزینه‌ای است، ولی «Choices» مقداری ندارد. مقداری بیفزایید، مانند {{ \"Value\": \"open\" }}.")
        : Diagnostic.Error(
            "DAF036", place,
            $"The custom field '{key}' has 'Choices', but its 'Kind' is not 'choice'. Add \"Kind\": \"choice\", or remove 'Choices'.",
            $"فیلد سفارشی «{key}» «Choices» دارد، ولی گزینه‌ای نیست. \"Kind\": \"choice\" را بیفزایید یا «Choices» را بردارید.");
}
