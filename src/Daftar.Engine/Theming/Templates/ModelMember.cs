using System.Reflection;

namespace Daftar.Theming.Templates;

/// <summary>A property of a page model, called by a delegate that is made when it is first needed.</summary>
internal sealed class ModelMember(PropertyInfo property)
{
    private Func<object, object?>? _get;

    /// <summary>Of the value when it is there; <c>int</c> for <c>int?</c>.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    public object? Get(object model) => (_get ??= Getter.Create(property))(model);

    /// <summary>
    /// One class for each kind of value and not for each type, so that the generic code is compiled ahead of time: all
    /// models and all texts, lists and models as values share it.
    /// </summary>
    private abstract class Getter
    {
        public static Func<object, object?> Create(PropertyInfo property)
        {
            var type = property.PropertyType;
            var kind = !type.IsValueType ? typeof(OfReference<>)
                : type == typeof(bool) ? typeof(OfBool<>)
                : type == typeof(int) ? typeof(OfInt<>)
                : type == typeof(int?) ? typeof(OfOptionalInt<>)
                : throw new NotSupportedException($"{property.DeclaringType}.{property.Name}: a model has texts, bools, ints, lists and models.");
            return ((Getter)Activator.CreateInstance(kind.MakeGenericType(property.ReflectedType!))!).Create(property.GetMethod!);
        }

        protected abstract Func<object, object?> Create(MethodInfo getter);
    }

    private sealed class OfReference<TModel> : Getter where TModel : class
    {
        protected override Func<object, object?> Create(MethodInfo getter)
        {
            var get = getter.CreateDelegate<Func<TModel, object?>>();
            return model => get((TModel)model);
        }
    }

    private sealed class OfBool<TModel> : Getter where TModel : class
    {
        protected override Func<object, object?> Create(MethodInfo getter)
        {
            var get = getter.CreateDelegate<Func<TModel, bool>>();
            return model => TemplateValue.Box(get((TModel)model));
        }
    }

    private sealed class OfInt<TModel> : Getter where TModel : class
    {
        protected override Func<object, object?> Create(MethodInfo getter)
        {
            var get = getter.CreateDelegate<Func<TModel, int>>();
            return model => get((TModel)model);
        }
    }

    private sealed class OfOptionalInt<TModel> : Getter where TModel : class
    {
        protected override Func<object, object?> Create(MethodInfo getter)
        {
            var get = getter.CreateDelegate<Func<TModel, int?>>();
            return model => get((TModel)model);
        }
    }
}
